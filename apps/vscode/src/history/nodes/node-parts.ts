import type { TimClient } from '@timkit/core'
import type { App } from '../../apps/app.ts'
import type { Problem } from '../../editor/problem.ts'
import type { Viewpoint } from '../../time/time-text.ts'
import type { Downloads } from '../downloads/downloads.ts'

/** What the nodes of the tree need to know and do. */
export interface HistoryNodeParts {
  readonly client: (app: App) => Promise<TimClient>
  /** What an error means, in words. */
  readonly problemOf: (error: unknown) => Promise<Problem>
  /** Unfinished downloads, of this window and of those before it. */
  readonly downloads: Downloads
  /** The clock and the zone in which the times of an app are shown. */
  readonly viewpoint: (appId: string) => Viewpoint
}
