import * as vscode from 'vscode'
import { decorationScheme } from '../../ids.ts'
import type { Decorations } from './decorations.ts'
import type { NodeView, TreeNode } from './node.ts'
import { childrenOf, uniqueIds, viewOf } from './unbreakable.ts'

const states: Readonly<Record<NonNullable<NodeView['children']>, vscode.TreeItemCollapsibleState>> = {
  none: vscode.TreeItemCollapsibleState.None,
  collapsed: vscode.TreeItemCollapsibleState.Collapsed,
  expanded: vscode.TreeItemCollapsibleState.Expanded,
}

/** Shows nodes in a view of the editor. */
export class TreeView implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<TreeNode | undefined>()
  readonly onDidChangeTreeData: vscode.Event<TreeNode | undefined> = this.#changed.event
  readonly #roots: () => readonly TreeNode[] | Promise<readonly TreeNode[]>
  readonly #decorations: Decorations
  readonly #ids = new WeakMap<TreeNode, string>()
  readonly view: vscode.TreeView<TreeNode>

  /** Shows the nodes that a function gives. */
  constructor(
    id: string,
    roots: () => readonly TreeNode[] | Promise<readonly TreeNode[]>,
    decorations: Decorations,
  ) {
    this.#roots = roots
    this.#decorations = decorations
    this.view = vscode.window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true })
  }

  /** Whether it is in sight. */
  get isVisible(): boolean {
    return this.view.visible
  }

  /** Calls a function when it comes into sight or goes out of it. */
  onVisible(listener: () => void): vscode.Disposable {
    return this.view.onDidChangeVisibility(listener)
  }

  /** Shows a node anew, or everything. */
  refresh(node?: TreeNode): void {
    this.#changed.fire(node)
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const view = viewOf(node)
    const id = this.#ids.get(node) ?? node.id
    const highlights = view.highlights?.map(([start, end]): [number, number] => [start, end]) ?? []
    const item = new vscode.TreeItem({ label: view.label, highlights }, states[view.children ?? 'none'])
    item.id = id
    item.contextValue = view.kind
    item.accessibilityInformation = { label: view.spoken }
    if (view.description !== undefined) item.description = view.description
    if (view.tooltip !== undefined) item.tooltip = new vscode.MarkdownString(view.tooltip)
    if (view.icon !== undefined) {
      item.iconPath = new vscode.ThemeIcon(
        view.icon,
        view.iconColor === undefined ? undefined : new vscode.ThemeColor(view.iconColor),
      )
    }
    if (view.command !== undefined) {
      item.command = { command: view.command, title: view.label, arguments: [node] }
    }
    if (view.decoration !== undefined) {
      item.resourceUri = vscode.Uri.from({ scheme: decorationScheme, path: `/${id}` })
      this.#decorations.set(item.resourceUri, view.decoration)
    }
    return item
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node === undefined) return [...(await this.#roots())]
    const children = await childrenOf(node)
    for (const [child, id] of uniqueIds(children)) this.#ids.set(child, id)
    return [...children]
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent
  }

  dispose(): void {
    this.view.dispose()
    this.#changed.dispose()
  }
}
