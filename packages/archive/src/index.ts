/**
 * The archive: keeps every message beyond the seven days of the service's history files, and finds it again.
 *
 * @module
 */

export type { Archive, ArchiveOptions } from './archive.ts'
export type { ArchiveClient } from './archive-client.ts'
export { ArchiveError, type ArchiveErrorFacts, type ArchiveFault } from './archive-error.ts'
export { type Backlog, type BacklogOptions, backlogOf } from './backlog.ts'
export { type Counted, type DayHour, type DayStatus, daysOf } from './day-status.ts'
export type { EraseOptions, EraseReport, OutOfReach, UnattributedLines } from './erase/erase.ts'
export type { EraseScope } from './erase/erased.ts'
export type { ExportQuery } from './export/export-query.ts'
export type { ExportOptions, ExportProgress, ExportReport } from './export/export-report.ts'
export type { HourKey } from './hours/hour-key.ts'
export { nextSyncAt } from './hours/next-sync.ts'
export type { ImportRefusal, RefusedFile } from './import/file-refusal.ts'
export type { ImportReport } from './import/import.ts'
export { createIndexAloneStore, type IndexAloneStore } from './index-alone.ts'
export type { EventBatch, EventLog, KeptEvent, LogPlace } from './ingest/event-log.ts'
export { createFolderEventLog } from './ingest/folder-event-log.ts'
export type { IngestContext } from './ingest/ingest.ts'
export { type EventTaker, ingestHandlers } from './ingest/ingest-handlers.ts'
export { type ReplayReport, replayEvents } from './ingest/replay-events.ts'
export { limitHeapGrowth } from './limit-heap-growth.ts'
export type { DamagedRecord } from './manifest/damaged-records.ts'
export type { HourRecord, RawHour } from './manifest/hour-record.ts'
export type { HourState } from './manifest/hour-state.ts'
export { inSqlite } from './message-index/in-sqlite.ts'
export {
  type AddressFault,
  IndexAddressError,
  IndexCursorError,
  type IndexFault,
  IndexFileError,
  type IndexNeed,
  IndexRuntimeError,
} from './message-index/index-error.ts'
export type { IndexOwner } from './message-index/index-owner.ts'
export type { IndexPlace, OpenHow } from './message-index/index-place.ts'
export type {
  AgentWaits,
  CountedBy,
  CountQuery,
  IndexStatistics,
  MessageCount,
  MessageCounts,
  WaitLengths,
  WaitQuery,
} from './message-index/index-statistics.ts'
export type {
  BesideOthers,
  Heard,
  HourToIndex,
  IndexedDigest,
  IndexedHour,
  IndexedMessage,
  IndexPage,
  IndexQuery,
  LiveMessage,
  MessageChange,
  MessageIndex,
  MessageSource,
} from './message-index/message-index.ts'
export type { HourFile } from './message-index/reading/hour-file.ts'
export type { ReadIn } from './message-index/reading/hour-reader.ts'
export { openSqliteIndex, type SqliteIndexOptions } from './message-index/sqlite/open-sqlite-index.ts'
export { openArchive } from './open-archive.ts'
export type { PruneOptions, PruneReport } from './prune/prune.ts'
export { readBucketUrl } from './raw/bucket/bucket-address.ts'
export type { BucketCredentials, BucketStoreOptions } from './raw/bucket/bucket-options.ts'
export { createBucketStore } from './raw/bucket/bucket-store.ts'
export { readBucketCredentials } from './raw/bucket/read-credentials.ts'
export { type CacheOptions, createCachedStore } from './raw/cache/cached-store.ts'
export type { LastHeard, Lease, LeaseNote, Worker, WorkerId, WorkerLease } from './raw/lease/lease.ts'
export type { LeaseClock } from './raw/lease/lease-timing.ts'
export type { PublishOutcome, RawEntry, RawStore } from './raw/raw-store.ts'
export { StorageError } from './raw/storage-error.ts'
export type { RebuildOptions, RebuildProgress, RebuildReport } from './rebuild/rebuild.ts'
export type { IndexDifference } from './reindex/compare-indexes.ts'
export type {
  ReindexOptions,
  ReindexPlan,
  ReindexProgress,
  ReindexReport,
} from './reindex/reindex.ts'
export type { Context } from './search/context.ts'
export type { Coverage, CoveredRange, Gap, GapReason } from './search/coverage.ts'
export type { Tail } from './search/live-tail.ts'
export type { CountResult, SearchHit, SearchResult } from './search/search.ts'
export type { SearchQuery } from './search/search-query.ts'
export type { Statistics } from './statistics/statistics.ts'
export type { StatisticsQuery } from './statistics/statistics-query.ts'
export type { ArchiveStatus, HourStatus, StatusOptions, WorkerStatus } from './status.ts'
export type { SyncOptions } from './sync/sync.ts'
export type { FailedHour, HeldHour, PartialHour, SyncProgress, SyncReport } from './sync/sync-report.ts'
export type { UnfinishedWork } from './unfinished.ts'
export type { Fault, FaultCode } from './verify/fault.ts'
export type { VerifyOptions, VerifyProgress, VerifyReport } from './verify/verify.ts'
export type { TextRange } from './words/highlight.ts'
export { readQuery } from './words/read-query.ts'
export {
  SearchQueryError,
  type SearchQueryFault,
  type SearchQueryProblem,
} from './words/search-query-error.ts'
export type { Phrase, WordQuery } from './words/word-query.ts'
