import type {
  ArchiveStatus,
  Coverage,
  DayHour,
  DayStatus,
  MessageCount,
  SearchHit,
  SearchQuery,
  SyncProgress,
  SyncReport,
  VerifyProgress,
  VerifyReport,
} from '@timkit/archive'
import type { Failure } from './failure.ts'

/** Everything that is asked of an archive, with what it takes, gives, and tells meanwhile. */
export interface Acts {
  readonly search: Act<SearchAsked, SearchEnd, SearchNews>
  readonly around: Act<AroundAsked, Around | undefined, never>
  readonly status: Act<undefined, Status, never>
  readonly sync: Act<SyncAsked, Synced, SyncProgress>
  readonly verify: Act<{ readonly deep: boolean }, VerifyReport, VerifyProgress>
  readonly counts: Act<CountsAsked, Counts, never>
}

interface Act<Asked, Answer, News> {
  readonly asked: Asked
  readonly answer: Answer
  readonly news: News
}

/** Which messages are looked for. */
export interface SearchAsked {
  readonly query: SearchQuery
  /** So many are given at most. */
  readonly most: number
}

/** What a search tells as it finds it. */
export interface SearchNews {
  /** What was found since. */
  readonly hits: readonly SearchHit[]
  /** What of the time was searched so far; absent where that is not known yet. */
  readonly coverage?: Coverage | undefined
  /** How many hours of how many were looked at, where no archive is kept. */
  readonly hours?: { readonly done: number; readonly total: number } | undefined
}

/** How a search ended. */
export interface SearchEnd {
  /** Whether there is more than was given. */
  readonly more: boolean
  /** Why not all hours could be looked at, where no archive is kept. */
  readonly failure?: Failure | undefined
}

/** Which message, and how many around it. */
export interface AroundAsked {
  readonly identity: string
  readonly before: number
  readonly after: number
}

/** What was said around a message, oldest first, it among them. */
export interface Around {
  readonly hits: readonly SearchHit[]
  /** Its place in {@link hits}. */
  readonly index: number
}

/** What an archive has. */
export interface Status
  extends Pick<ArchiveStatus, 'name' | 'sdkAppId' | 'index' | 'counts' | 'messages' | 'gzipBytes'> {
  readonly days: readonly DayStatus<DayHour>[]
  /** Records that cannot be read. */
  readonly damagedRecords: number
  /** Whether work on all of it began and did not end. */
  readonly isUnfinished: boolean
  /** Why it is told by records alone: the index cannot be used. */
  readonly withoutIndex?: Failure | undefined
}

/** How far back a sync goes. */
export interface SyncAsked {
  /** @default where the archive begins; of a new one seven days */
  readonly since?: Date | undefined
}

/** What a sync did. */
export interface Synced
  extends Pick<SyncReport, 'asked' | 'kept' | 'indexed' | 'skipped' | 'missed' | 'unknown' | 'notAsked'> {
  readonly failed: readonly { readonly hour: string; readonly failure: Failure }[]
  /** Hours that other workers had. */
  readonly held: number
}

/** What is counted. */
export interface CountsAsked {
  readonly by: 'hour' | 'day'
  readonly since: Date
  readonly until: Date
}

/** How many messages there were. */
export interface Counts {
  readonly rows: readonly MessageCount[]
  readonly coverage: Coverage
}
