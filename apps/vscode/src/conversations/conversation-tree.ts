import * as vscode from 'vscode'
import type { App } from '../apps/app.ts'
import { Emitter } from '../editor/emitter.ts'
import type { Decorations } from '../editor/tree/decorations.ts'
import { TreeView } from '../editor/tree/tree-view.ts'
import { contexts, views } from '../ids.ts'
import { t } from '../text.ts'
import type { ListFilter } from './conversation-list.ts'
import type { AccountNode } from './nodes/account-node.ts'
import { AppNode } from './nodes/app-node.ts'
import type { TreeParts } from './nodes/tree-parts.ts'
import { type LoadedUnread, unreadText } from './unread-text.ts'

/** What {@link ConversationTree} needs. */
export interface ConversationTreeParts {
  readonly apps: () => readonly App[]
  /** What nodes need, but for what the tree knows itself. */
  readonly parts: Omit<TreeParts, 'filter' | 'onUnread' | 'onChange'>
  /** Shows unread counts. */
  readonly decorations: Decorations
  /** Whether the view shows how many messages are unread. */
  readonly badge: () => boolean
}

/** The view of conversations: its lines, its badge, its filter. */
export class ConversationTree implements vscode.Disposable {
  readonly tree: TreeView
  /** What nodes need. */
  readonly parts: TreeParts
  readonly #apps: () => readonly App[]
  readonly #badge: () => boolean
  readonly #unread = new Emitter<void>()
  /** Calls a function whenever the number of unread messages may be another. */
  readonly onUnread: (listener: () => void) => () => void = this.#unread.listen
  #nodes: readonly AppNode[] = []
  #filter: ListFilter = {}
  #pending: ReturnType<typeof setTimeout> | undefined

  /** Makes the view. */
  constructor({ apps, parts, decorations, badge }: ConversationTreeParts) {
    this.#apps = apps
    this.#badge = badge
    this.parts = {
      ...parts,
      filter: () => this.#filter,
      onUnread: () => this.#unreadChanged(),
      onChange: (node) => this.tree.refresh(node),
    }
    this.#rebuild()
    this.tree = new TreeView(views.conversations, () => this.#nodes, decorations)
    this.#showState()
  }

  /** What the lists are narrowed to. */
  readonly filter: { get(): ListFilter; set(filter: ListFilter): void } = {
    get: () => this.#filter,
    set: (filter) => {
      this.#filter = filter
      this.#showState()
      this.tree.refresh()
    },
  }

  /** Unread messages of an app, as far as its conversations are loaded. */
  unreadOf(appId: string): LoadedUnread {
    return sumOf(this.#accounts().filter(({ app }) => app.id === appId))
  }

  nodes(): readonly AppNode[] {
    return this.#nodes
  }

  /** Whether anybody could see new conversations: here, or by the number beside the icon. */
  get isSeen(): boolean {
    return this.tree.isVisible || (this.#badge() && this.#accounts().some(({ list }) => list.started))
  }

  /** Asks anew for what was loaded, each account by itself; what is shown stays until its answer is there. */
  refresh(): void {
    for (const account of this.#accounts()) void account.refresh()
  }

  /** Forgets what was loaded: it was read with another key. */
  startOver(): void {
    for (const node of this.#nodes) node.reset()
    this.rebuild()
  }

  /** Shows the apps and accounts of now; what was loaded stays. */
  rebuild(): void {
    this.#rebuild()
    this.#showState()
    this.tree.refresh()
    this.#unreadChanged()
  }

  /** Shows what is known anew, without asking. */
  redraw(): void {
    this.tree.refresh()
    this.#unreadChanged()
  }

  dispose(): void {
    clearTimeout(this.#pending)
    this.tree.dispose()
  }

  #accounts(): readonly AccountNode[] {
    return this.#nodes.flatMap(({ accounts }) => accounts)
  }

  #rebuild(): void {
    const before = new Map(this.#nodes.map((node) => [node.app.id, node]))
    this.#nodes = this.#apps().map((app) => new AppNode(app, this.parts, before.get(app.id)))
  }

  /** Several accounts are read at once: what they lead to is shown once. */
  #unreadChanged(): void {
    this.#pending ??= setTimeout(() => {
      this.#pending = undefined
      this.#showUnread()
    }, 50)
  }

  #showUnread(): void {
    let [count, estimated, partial] = [0, false, false]
    for (const account of this.#accounts()) {
      const { unread } = account
      count += unread.count
      estimated ||= unread.estimated
      partial ||= unread.partial === true
      this.tree.refresh(account)
    }
    // Some editors kept a badge that was taken away; one of zero never shows.
    this.tree.view.badge = {
      value: this.#badge() ? count : 0,
      tooltip: unreadText({ count, estimated, partial }),
    }
  }

  #showState(): void {
    const { text = '', unreadOnly = false } = this.#filter
    const narrow = [text === '' ? undefined : t('“{0}”', text), unreadOnly ? t('unread only') : undefined]
    const shown = narrow.filter((part) => part !== undefined).join(', ')
    this.tree.view.description = shown
    for (const [key, value] of [
      [contexts.hasApps, this.#nodes.length > 0],
      [contexts.filtered, text !== ''],
      [contexts.unreadOnly, unreadOnly],
    ] as const) {
      void vscode.commands.executeCommand('setContext', key, value)
    }
  }
}

function sumOf(accounts: readonly AccountNode[]): LoadedUnread {
  let [count, estimated, partial] = [0, false, false]
  for (const { unread } of accounts) {
    count += unread.count
    estimated ||= unread.estimated
    partial ||= unread.partial === true
  }
  return { count, estimated, partial }
}
