import type { AppStore } from '../apps/app-store.ts'
import type { Documents } from '../editor/documents/documents.ts'
import type { Service } from '../service/service.ts'
import type { Viewpoint } from '../time/time-text.ts'
import type { ConversationTree } from './conversation-tree.ts'
import type { MessageViews } from './message-view/message-views.ts'
import type { Muted } from './muted.ts'
import type { Readers } from './readers.ts'

/** What the commands of conversations work with. */
export interface ConversationsParts {
  readonly apps: AppStore
  /** The messages that were loaded. */
  readonly readers: Readers
  readonly muted: Muted
  readonly tree: ConversationTree
  readonly messageViews: MessageViews
  readonly documents: Documents
  /** The clients of the apps. */
  readonly connections: Service['connections']
  /** By which clock and in which zone the times of an app are told. */
  readonly viewpoint: (appId: string) => Viewpoint
}
