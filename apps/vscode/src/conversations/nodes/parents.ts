import type { NodeOfApp } from '../../apps/node-of-app.ts'
import type { TreeNode } from '../../editor/tree/node.ts'
import type { Viewpoint } from '../../time/time-text.ts'
import type { ConversationKey } from '../chat.ts'

/** What a conversation knows of the account above it. */
export interface NodeOfAccount extends NodeOfApp {
  /** Its user ID. */
  readonly account: string
}

/** What days and messages know of the conversation above them. */
export interface NodeOfConversation extends TreeNode {
  readonly key: ConversationKey
  /** By which clock and in which zone its times are told. */
  readonly viewpoint: Viewpoint
}

/** What a message knows of the day above it. */
export interface NodeOfDay extends TreeNode {
  readonly conversation: NodeOfConversation
}
