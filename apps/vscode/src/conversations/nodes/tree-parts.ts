import type { TimClient } from '@timkit/core'
import type { App } from '../../apps/app.ts'
import type { Problem } from '../../editor/problem.ts'
import type { TreeNode } from '../../editor/tree/node.ts'
import type { Viewpoint } from '../../time/time-text.ts'
import type { ConversationKey } from '../chat.ts'
import type { ListFilter } from '../conversation-list.ts'
import type { ConversationReader } from '../reader.ts'

/** What the nodes of the tree need to know and do. */
export interface TreeParts {
  readonly client: (app: App) => Promise<TimClient>
  /** What an error means, in words. */
  readonly problemOf: (error: unknown) => Promise<Problem>
  /** The one reader of a conversation, shared with its other faces. */
  readonly reader: (key: ConversationKey) => ConversationReader
  readonly isMuted: (key: ConversationKey) => boolean
  /** Whether AI assistants may read an app. */
  readonly isForAssistants: (app: App) => boolean
  /** The filter of the view. */
  readonly filter: () => ListFilter
  /** Whether lists read the last message of every conversation. */
  readonly withLastMessage: () => boolean
  /** Whether lines have time and last message beside the name; the tooltip always has. */
  readonly showsPreview: () => boolean
  /** Called after everything that may change the number of unread messages. */
  readonly onUnread: () => void
  /** How long a list is waited for before its line says that it is being loaded, in milliseconds. */
  readonly patience: number
  /** Called with a node whose lines are others now. */
  readonly onChange: (node: TreeNode) => void
  /** The clock and the zone in which the times of an app are shown. */
  readonly viewpoint: (appId: string) => Viewpoint
}
