import type { App } from '../../apps/app.ts'
import type { NodeOfApp } from '../../apps/node-of-app.ts'
import type { Problem } from '../../editor/problem.ts'
import { HintNode } from '../../editor/tree/hint-node.ts'
import { isSoon } from '../../editor/tree/is-soon.ts'
import { type NodeView, TreeNode } from '../../editor/tree/node.ts'
import { ProblemNode } from '../../editor/tree/problem-node.ts'
import { skippedNodes } from '../../editor/tree/skipped-nodes.ts'
import { t } from '../../text.ts'
import { encodePart } from '../chat.ts'
import { ConversationList, idOf } from '../conversation-list.ts'
import { type LoadedUnread, unreadText } from '../unread-text.ts'
import type { ConversationNode } from './conversation-node.ts'
import { MoreNode, type PagedNode } from './more-node.ts'
import type { NodeOfAccount } from './parents.ts'
import type { TreeParts } from './tree-parts.ts'

/** An account, with its conversations. */
export class AccountNode extends TreeNode implements PagedNode, NodeOfAccount {
  readonly id: string
  readonly account: string
  /** Its conversations, as far as they were loaded. */
  readonly list: ConversationList
  readonly #app: App
  readonly #parts: TreeParts
  readonly #nodes = new Map<string, ConversationNode>()
  #problem: Problem | undefined
  #isRefreshing = false

  constructor(parent: NodeOfApp, account: string, parts: TreeParts, list?: ConversationList) {
    super(parent)
    this.id = `${parent.id}/account/${encodePart(account)}`
    this.account = account
    this.#app = parent.app
    this.#parts = parts
    this.list =
      list ??
      new ConversationList(async (cursor) => {
        const client = await parts.client(parent.app)
        return client.inbox(account, { cursor, lastMessage: parts.withLastMessage() })
      })
  }

  get app(): App {
    return this.#app
  }

  /** Unread messages of the conversations that are loaded and not muted; estimated as soon as one of the counts is. */
  get unread(): LoadedUnread {
    let [count, estimated] = [0, false]
    for (const { chat, unread } of this.list.entries()) {
      const key = { appId: this.#app.id, account: this.account, chat }
      if (unread === undefined || unread.count === 0 || this.#parts.isMuted(key)) continue
      count += unread.count
      estimated ||= unread.estimated
    }
    return { count, estimated, partial: this.list.started && !this.list.complete }
  }

  override view(): NodeView {
    const { unread } = this
    const state = this.#isRefreshing ? t('refreshing…') : undefined
    const counted = unread.count === 0 ? undefined : unreadText(unread)
    const description = [counted, state].filter(Boolean).join(' · ') || undefined
    return {
      label: this.account,
      description,
      icon: 'account',
      children: 'expanded',
      kind: 'account',
      spoken: [t('Account {0}', this.account), description].filter(Boolean).join(', '),
    }
  }

  override async children(): Promise<readonly TreeNode[]> {
    const filter = this.#parts.filter()
    if (!this.list.started) {
      // What failed is asked for again when somebody says so, not whenever these lines are shown.
      if (this.#problem === undefined) {
        const loading = this.#load()
        if (!(await isSoon(loading, this.#parts.patience))) return [this.#loadingNode(loading)]
      }
      if (!this.list.started && this.#problem !== undefined) return [new ProblemNode(this, this.#problem)]
    }
    // How a conversation and its messages look is loaded with the first.
    const { ConversationNode } = await import('./conversation-node.ts')
    const shown = this.list.shown(filter).map((entry) => {
      const id = idOf(entry)
      const node = this.#nodes.get(id) ?? new ConversationNode(this, entry, this.#parts)
      node.entry = entry
      this.#nodes.set(id, node)
      return node
    })
    const more = this.list.complete
      ? []
      : [
          new MoreNode(
            this,
            isNarrow(filter) ? t('Look in older conversations…') : t('Load more…'),
            t('unread first among {0} loaded', this.list.size),
          ),
        ]
    const skipped = skippedNodes(this, this.list.skipped)
    const problem = this.#problem === undefined ? [] : [new ProblemNode(this, this.#problem)]
    if (shown.length > 0 || more.length > 0) return [...problem, ...shown, ...skipped, ...more]
    if (isNarrow(filter)) {
      return [
        new HintNode(this, {
          key: 'nothing-found',
          label: t('No conversation matches'),
          description: t('Show all'),
          icon: 'filter',
          command: 'timkit.clearFilter',
        }),
      ]
    }
    if (skipped.length > 0 || problem.length > 0) return [...problem, ...skipped]
    return [new HintNode(this, { key: 'empty', label: t('No conversations yet') })]
  }

  async loadMore(): Promise<void> {
    const filter = this.#parts.filter()
    await (isNarrow(filter) ? this.list.loadMoreFor(filter) : this.list.loadMore())
    this.#parts.onUnread()
  }

  /** Asks anew for what was loaded; what is shown stays until the answer is there, and where there is none. */
  async refresh(): Promise<void> {
    // Most answers come at once, and a word that flashes tells nobody anything.
    const patience = setTimeout(() => this.#showRefreshing(), this.#parts.patience)
    try {
      await this.list.refresh()
      this.#problem = undefined
    } catch (error) {
      this.#problem = await this.#parts.problemOf(error)
    } finally {
      clearTimeout(patience)
    }
    // What shows how many are unread shows this line anew.
    this.#isRefreshing = false
    this.#parts.onUnread()
  }

  override reset(): void {
    this.list.reset()
    this.#problem = undefined
    this.#nodes.clear()
  }

  async #load(): Promise<void> {
    try {
      await this.list.loadMore()
      this.#parts.onUnread()
    } catch (error) {
      this.#problem = await this.#parts.problemOf(error)
    }
  }

  #showRefreshing(): void {
    this.#isRefreshing = true
    this.#parts.onChange(this)
  }

  /** Stands until the first page is there: an editor that waits for these lines would show no others either. */
  #loadingNode(loading: Promise<void>): TreeNode {
    void loading.then(() => this.#parts.onChange(this))
    return new HintNode(this, { key: 'loading', label: t('Loading…'), icon: 'loading~spin' })
  }
}

function isNarrow({
  text,
  unreadOnly,
}: {
  text?: string | undefined
  unreadOnly?: boolean | undefined
}): boolean {
  return (text ?? '') !== '' || unreadOnly === true
}
