import type { TreeNode } from '../editor/tree/node.ts'
import type { App } from './app.ts'

/** A node whose app its children ask for: they know this and not its class, so that no file imports its importer. */
export interface NodeOfApp extends TreeNode {
  /** Another one after it was edited, so children read it anew. */
  readonly app: App
}
