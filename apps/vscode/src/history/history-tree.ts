import type * as vscode from 'vscode'
import type { App } from '../apps/app.ts'
import type { Decorations } from '../editor/tree/decorations.ts'
import { TreeView } from '../editor/tree/tree-view.ts'
import { views } from '../ids.ts'
import { HistoryAppNode } from './nodes/history-app-node.ts'
import type { HistoryNodeParts } from './nodes/node-parts.ts'

/** The view of hours. */
export class HistoryTree implements vscode.Disposable {
  readonly #nodes = new Map<string, HistoryAppNode>()
  readonly #view: TreeView

  /** Makes the view. */
  constructor(apps: () => readonly App[], parts: HistoryNodeParts, decorations: Decorations) {
    this.#view = new TreeView(views.history, () => apps().map((app) => this.#nodeOf(app, parts)), decorations)
  }

  /** Asks for everything anew. */
  refresh(): void {
    this.#nodes.clear()
    this.#view.refresh()
  }

  /** Shows what is known anew, without asking; of one app, or of all. */
  redraw(appId?: string): void {
    if (appId === undefined) this.#view.refresh()
    else {
      const node = this.#nodes.get(appId)
      if (node !== undefined) this.#view.refresh(node)
    }
  }

  dispose(): void {
    this.#view.dispose()
  }

  #nodeOf(app: App, parts: HistoryNodeParts): HistoryAppNode {
    const node = this.#nodes.get(app.id) ?? new HistoryAppNode(app, parts)
    node.app = app
    this.#nodes.set(app.id, node)
    return node
  }
}
