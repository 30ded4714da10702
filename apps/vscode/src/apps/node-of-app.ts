import { TreeNode } from '../editor/tree/node.ts'
import type { App } from './app.ts'

/** A node whose app its children ask for: they know this and not its class, so that no file imports its importer. */
export interface NodeOfApp extends TreeNode {
  /** Another one after it was edited, so children read it anew. */
  readonly app: App
}

/** The app that a line of a tree belongs to: its own, or that of the nearest line above it. */
export function appOf(from: unknown): App | undefined {
  for (let node = from instanceof TreeNode ? from : undefined; node !== undefined; node = node.parent) {
    if (isNodeOfApp(node)) return node.app
  }
  return undefined
}

function isNodeOfApp(node: TreeNode): node is NodeOfApp {
  return 'app' in node
}
