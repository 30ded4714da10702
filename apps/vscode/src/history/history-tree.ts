import type * as vscode from 'vscode'
import type { App } from '../apps/app.ts'
import type { Decorations } from '../editor/tree/decorations.ts'
import { TreeView } from '../editor/tree/tree-view.ts'
import { views } from '../ids.ts'
import type { HistoryAppNode } from './nodes/history-app-node.ts'
import type { HistoryNodeParts } from './nodes/node-parts.ts'

/** The view of hours. Its nodes are loaded when it first shows: it is closed until somebody opens it. */
export class HistoryTree implements vscode.Disposable {
  readonly #nodes = new Map<string, HistoryAppNode>()
  readonly #view: TreeView

  /** Makes the view. */
  constructor(apps: () => readonly App[], parts: HistoryNodeParts, decorations: Decorations) {
    const roots = async (): Promise<readonly HistoryAppNode[]> => {
      const { HistoryAppNode } = await import('./nodes/history-app-node.ts')
      return apps().map((app) => {
        const node = this.#nodes.get(app.id) ?? new HistoryAppNode(app, parts)
        node.app = app
        this.#nodes.set(app.id, node)
        return node
      })
    }
    this.#view = new TreeView(views.history, roots, decorations)
  }

  get isSeen(): boolean {
    return this.#view.isVisible
  }

  onSeen(listener: () => void): vscode.Disposable {
    return this.#view.onVisible(listener)
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
}
