import type { TimClient } from '@timkit/core'
import type { App } from '../../apps/app.ts'
import type { Problem } from '../../apps/problem.ts'
import type { Downloads } from '../../export/downloads.ts'
import type { Viewpoint } from '../../time/time-text.ts'
import type { ConversationKey } from '../chat.ts'
import type { ListFilter } from '../conversation-list.ts'
import type { ConversationReader } from '../reader.ts'

/** What the nodes of the trees need to know and do. */
export interface TreeParts {
  /** Gives the client of an app. */
  readonly client: (app: App) => Promise<TimClient>
  /** Says what an error means. */
  readonly problemOf: (error: unknown) => Promise<Problem>
  /** Gives the messages of a conversation. */
  readonly reader: (key: ConversationKey) => ConversationReader
  /** Whether a conversation is muted. */
  readonly isMuted: (key: ConversationKey) => boolean
  /** Whether AI assistants may read an app. */
  readonly isForAssistants: (app: App) => boolean
  /** What the lists are narrowed to. */
  readonly filter: () => ListFilter
  /** Whether lists read the last message of every conversation. */
  readonly withLastMessage: () => boolean
  /** Hears of everything that may change the number of unread messages. */
  readonly onUnread: () => void
  /** The downloads that did not end. */
  readonly downloads: Downloads
  /** By which clock and in which zone the times of an app are told. */
  readonly viewpoint: (appId: string) => Viewpoint
}
