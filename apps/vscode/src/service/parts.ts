import type { Reports } from '../editor/documents/reports.ts'
import type { Log } from './log/log.ts'

/** What the commands of the service work with. */
export interface ServiceParts {
  readonly log: Log
  readonly reports: Reports
  /** Asks anew for what was loaded. */
  readonly refresh: () => void
}
