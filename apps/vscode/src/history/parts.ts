import type { AppStore } from '../apps/app-store.ts'
import type { Documents } from '../editor/documents/documents.ts'
import type { Reports } from '../editor/documents/reports.ts'
import type { Pages } from '../editor/pages.ts'
import type { Late } from '../late.ts'
import type { Connections } from '../service/connections.ts'
import type { Viewpoint } from '../time/time-text.ts'
import type { Archived } from './archived.ts'
import type { WeekCounts } from './charts/week-counts.ts'
import type { Downloads } from './downloads/downloads.ts'
import type { HistoryDocuments } from './history-documents.ts'

/** What the commands of history work with. */
export interface HistoryParts {
  readonly apps: AppStore
  /** What archives know of hours. */
  readonly archived: Archived
  /** What was estimated of apps not long ago, as that asks for each hour. */
  readonly estimates: Map<string, Estimate>
  readonly pages: Late<Pages>
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

/** What was estimated of some days, and how long that holds. */
export interface Estimate {
  readonly counts: WeekCounts
  readonly days: string
  /** Milliseconds since 1970. */
  readonly until: number
}
