import * as vscode from 'vscode'
import type { App } from '../apps/app.ts'
import type { Decorations } from '../editor/tree/decorations.ts'
import { TreeView } from '../editor/tree/tree-view.ts'
import { contexts, views } from '../ids.ts'
import { t } from '../text.ts'
import type { ListFilter } from './conversation-list.ts'
import { AppNode } from './nodes/app-node.ts'
import type { TreeParts } from './nodes/tree-parts.ts'
import { unreadText } from './unread-text.ts'

/** What {@link ConversationTree} needs. */
export interface ConversationTreeParts {
  readonly apps: () => readonly App[]
  /** What nodes need, but for what the tree knows itself. */
  readonly parts: Omit<TreeParts, 'filter' | 'onUnread'>
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
  #nodes: readonly AppNode[] = []
  #filter: ListFilter = {}
  #pending: ReturnType<typeof setTimeout> | undefined

  /** Makes the view. */
  constructor({ apps, parts, decorations, badge }: ConversationTreeParts) {
    this.#apps = apps
    this.#badge = badge
    this.parts = { ...parts, filter: () => this.#filter, onUnread: () => this.#unreadChanged() }
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

  nodes(): readonly AppNode[] {
    return this.#nodes
  }

  /** Asks for everything anew. */
  refresh(): void {
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
    let [count, estimated] = [0, false]
    for (const app of this.#nodes) {
      for (const account of app.accounts) {
        const { unread } = account
        count += unread.count
        estimated ||= unread.estimated
        this.tree.refresh(account)
      }
    }
    // Some editors kept a badge that was taken away; one of zero never shows.
    this.tree.view.badge = { value: this.#badge() ? count : 0, tooltip: unreadText({ count, estimated }) }
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
