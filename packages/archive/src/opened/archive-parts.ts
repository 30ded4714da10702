import type { ArchiveClient } from '../archive-client.ts'
import type { EventLog } from '../ingest/event-log.ts'
import type { IndexPlace } from '../message-index/index-place.ts'
import type { RawStore } from '../raw/raw-store.ts'

/** What an archive works with. */
export interface ArchiveParts {
  /** Where the lock is, and what was heard by webhook. */
  readonly folder: string
  readonly index: IndexPlace
  /** Where the files of the service are, and everything else that is no index. */
  readonly store: RawStore
  readonly log: EventLog
  /** Where files of such logs may be: the store, and the folder. */
  readonly logs: readonly RawStore[]
  /** What it is called among the workers that share an archive. */
  readonly workerName: string
  /** How many threads read hours for the index. */
  readonly workers: number | undefined
  readonly client: ArchiveClient | undefined
  /** Of which app it has to be; `undefined`: any. */
  readonly sdkAppId: number | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Is told why what was ingested cannot be found yet. */
  readonly onIndexFailure: (error: Error) => void
}
