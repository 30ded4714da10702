import type { AppStore } from '../apps/app-store.ts'
import type { ArchiveEngine } from '../archive-engine/archive-engine.ts'
import type { ArchivePlaces } from '../archive-engine/archive-places.ts'
import type { Reports } from '../editor/documents/reports.ts'
import type { Pages } from '../editor/pages.ts'
import type { Late } from '../late.ts'
import type { Viewpoint } from '../time/time-text.ts'

/** What the commands of archives work with. */
export interface ArchiveParts {
  readonly apps: AppStore
  readonly places: ArchivePlaces
  /** Asks the archive of an app. */
  readonly ask: ArchiveEngine['ask']
  readonly reports: Reports
  readonly pages: Late<Pages>
  /** How many days the page of an app's archive shows. */
  readonly shownDays: Map<string, number>
  readonly viewpoint: (appId: string) => Viewpoint
}
