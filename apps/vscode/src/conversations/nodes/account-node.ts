import type { InboxUnread } from '@timkit/core'
import type { App } from '../../apps/app.ts'
import type { NodeOfApp } from '../../apps/node-of-app.ts'
import { HintNode } from '../../editor/tree/hint-node.ts'
import { type NodeView, TreeNode } from '../../editor/tree/node.ts'
import { ProblemNode } from '../../editor/tree/problem-node.ts'
import { skippedNodes } from '../../editor/tree/skipped-nodes.ts'
import { t } from '../../text.ts'
import { chatId, encodePart } from '../chat.ts'
import { ConversationList } from '../conversation-list.ts'
import { unreadText } from '../unread-text.ts'
import { ConversationNode } from './conversation-node.ts'
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
  get unread(): InboxUnread {
    let [count, estimated] = [0, false]
    for (const { chat, unread } of this.list.entries()) {
      const key = { appId: this.#app.id, account: this.account, chat }
      if (unread === undefined || unread.count === 0 || this.#parts.isMuted(key)) continue
      count += unread.count
      estimated ||= unread.estimated
    }
    return { count, estimated }
  }

  override view(): NodeView {
    const { unread } = this
    const description = unread.count === 0 ? undefined : unreadText(unread)
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
      try {
        await this.list.loadMore()
        this.#parts.onUnread()
      } catch (error) {
        return [new ProblemNode(this, await this.#parts.problemOf(error))]
      }
    }
    const shown = this.list.shown(filter).map((entry) => {
      const id = `${entry.chat.type}:${chatId(entry.chat)}`
      const node = this.#nodes.get(id) ?? new ConversationNode(this, entry, this.#parts)
      node.entry = entry
      this.#nodes.set(id, node)
      return node
    })
    const more = this.list.complete
      ? []
      : [new MoreNode(this, isNarrow(filter) ? t('Look in older conversations…') : t('Load more…'))]
    const skipped = skippedNodes(this, this.list.skipped)
    if (shown.length > 0 || more.length > 0) return [...shown, ...skipped, ...more]
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
    if (skipped.length > 0) return skipped
    return [new HintNode(this, { key: 'empty', label: t('No conversations yet') })]
  }

  async loadMore(): Promise<void> {
    const filter = this.#parts.filter()
    await (isNarrow(filter) ? this.list.loadMoreFor(filter) : this.list.loadMore())
    this.#parts.onUnread()
  }

  override reset(): void {
    this.list.reset()
    this.#nodes.clear()
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
