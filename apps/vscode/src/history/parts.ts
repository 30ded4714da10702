import type { Documents } from '../editor/documents/documents.ts'
import type { Reports } from '../editor/documents/reports.ts'
import type { Connections } from '../service/connections.ts'
import type { Viewpoint } from '../time/time-text.ts'
import type { Downloads } from './downloads/downloads.ts'
import type { HistoryDocuments } from './history-documents.ts'

/** What the commands of history work with. */
export interface HistoryParts {
  readonly connections: Connections
  readonly documents: Documents
  /** Documents of hours. */
  readonly history: HistoryDocuments
  /** Unfinished downloads, of this window and of those before it. */
  readonly downloads: Downloads
  readonly reports: Reports
  /** By which clock and in which zone the times of an app are told. */
  readonly viewpoint: (appId: string) => Viewpoint
}
