import type { AppStore } from '../apps/app-store.ts'
import type { Reports } from '../editor/documents/reports.ts'
import type { Connections } from '../service/connections.ts'
import type { Viewpoint } from '../time/time-text.ts'

/** What the commands about UserSigs work with. */
export interface UserSigParts {
  readonly apps: AppStore
  /** The keys, and the clocks of their services. */
  readonly connections: Pick<Connections, 'secretKey' | 'now'>
  readonly reports: Reports
  /** By which clock and in which zone times are told: those of an app, or this machine's. */
  readonly viewpoint: (appId?: string) => Viewpoint
}
