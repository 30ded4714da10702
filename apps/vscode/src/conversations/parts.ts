import type { AppStore } from '../apps/app-store.ts'
import type { Documents } from '../editor/documents/documents.ts'
import type { Reports } from '../editor/documents/reports.ts'
import type { Service } from '../service/service.ts'
import type { Viewpoint } from '../time/time-text.ts'
import type { ConversationTree } from './conversation-tree.ts'
import type { MessageViews } from './message-view/message-views.ts'
import type { Muted } from './muted.ts'
import type { Comparison } from './raw/comparison.ts'
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
  /** Shows a message as it came. */
  readonly reports: Reports
  /** Shows how two messages differ. */
  readonly comparison: Comparison
  /** The clients of the apps. */
  readonly connections: Service['connections']
  /** By which clock and in which zone the times of an app are told. */
  readonly viewpoint: (appId: string) => Viewpoint
}
