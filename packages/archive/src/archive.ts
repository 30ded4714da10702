import type { WebhookEvent } from '@timkit/core/webhook'
import type { ArchiveClient } from './archive-client.ts'
import type { EraseOptions, EraseReport } from './erase/erase.ts'
import type { ExportQuery } from './export/export-query.ts'
import type { ExportOptions, ExportReport } from './export/export-report.ts'
import type { ImportReport } from './import/import.ts'
import type { IngestContext } from './ingest/ingest.ts'
import type { IndexPlace } from './message-index/index-place.ts'
import type { PruneOptions, PruneReport } from './prune/prune.ts'
import type { RawStore } from './raw/raw-store.ts'
import type { RebuildOptions, RebuildReport } from './rebuild/rebuild.ts'
import type { ReindexOptions, ReindexReport } from './reindex/reindex.ts'
import type { Context } from './search/context.ts'
import type { Coverage, CoveredRange } from './search/coverage.ts'
import type { CountResult, SearchResult } from './search/search.ts'
import type { SearchQuery } from './search/search-query.ts'
import type { Statistics } from './statistics/statistics.ts'
import type { StatisticsQuery } from './statistics/statistics-query.ts'
import type { ArchiveStatus, StatusOptions } from './status.ts'
import type { SyncOptions } from './sync/sync.ts'
import type { SyncReport } from './sync/sync-report.ts'
import type { VerifyOptions, VerifyReport } from './verify/verify.ts'

/** Which archive, and what it works with. */
export interface ArchiveOptions {
  /** Where it is. A folder that is not there is made by the first sync. */
  readonly folder: string
  /**
   * Where the files of the service are kept, such as `createBucketStore`. The index is in `folder`, and so are in any case its lock and what was
   * heard by webhook, which an erasure looks through in both places.
   * @default the folder
   */
  readonly store?: RawStore | undefined
  /**
   * Where the index is kept, such as `inClickHouse` of `@timkit/archive/clickhouse`.
   * Whoever makes the archive says so once: it remembers the address, and another one is refused, unless the index there is its own under another name.
   * `reindex` moves it, and `rebuild` makes it anew here where that of before is lost.
   * @default where the archive remembers it; of a new one an SQLite file in the folder
   */
  readonly index?: IndexPlace | undefined
  /**
   * How many threads of this program unpack, verify, parse and index hours at the same time, where there is much. In ClickHouse each inserts by itself; of
   * SQLite one thread writes what the others read. 0: all of it in the thread of the program. Each takes 256 MiB at most, however large an hour is.
   * @default as many as this machine runs at once; with SQLite, one
   */
  readonly workers?: number | undefined
  /**
   * What this program is called among the workers that share an archive: those with its files in one bucket and its index in ClickHouse. No two that
   * are at work have the same. 1 to 100 letters, digits, `_` and `-`.
   * @default the names of machine and process, and a piece of chance
   */
  readonly name?: string | undefined
  /**
   * Of which app it has to be: the SDKAppID. An archive of another one is refused, whatever it is opened for.
   * @default that of the client; without one, any
   */
  readonly sdkAppId?: number | undefined
  /** Who asks the service. Without one, everything works that needs no service. */
  readonly client?: ArchiveClient | undefined
  /** The time, in milliseconds since 1970, as long as the client does not know that of the service. @default that of this machine */
  readonly now?: (() => number) | undefined
  /**
   * Is told why what was ingested cannot be found yet. It is kept, and the next sync makes it searchable.
   * @default nobody
   */
  readonly onIndexFailure?: ((error: Error) => void) | undefined
}

/**
 * Everything that an app's users wrote, kept beyond the seven days of the service, and found again.
 *
 * What reads an archive makes nothing: where its index is not there, nothing is found, and its coverage says so. An archive that has its index elsewhere than where it was
 * opened with is refused (`other-index`).
 *
 * All methods reject with a `TypeError` or a `RangeError` for an option that there is not, or that is wrong, before anything is done; and with an
 * {@link ArchiveError} (`closed`) after `close`.
 */
export interface Archive extends AsyncDisposable {
  /**
   * Keeps what the service has and makes it searchable. It is always a resumption: what is there is not done again, what a killed program
   * left is finished, and an hour that fails does not stop the others.
   *
   * Where the files are in a bucket and the index is in ClickHouse, several programs on several machines do so at the same time: each claims the hours that
   * it works on, and they share what the service allows. Everywhere else one program writes at a time.
   *
   * While the index cannot be used, because its server is away, refuses, or has one of a newer release, the files are kept all the same, and why is thrown behind
   * that: the next sync indexes them. Only the first sync of an archive needs an index that answers.
   *
   * @throws {ArchiveError} No client was given (`no-client`), another program writes alone or has the name (`locked`), or the archive is another app's.
   * @throws {ArchiveError | IndexRuntimeError} The index cannot be used (`index`).
   * @throws {StorageError} The disk is full, or cannot be written to, or the server of the index is away or refuses. What was kept before stays kept.
   * @throws {TimError} The service refuses the account, or nothing could be asked at all.
   */
  sync(options?: SyncOptions): Promise<SyncReport>
  /**
   * Finds messages, newest first, and says what of the time that was asked about could be searched at all.
   *
   * @throws {SearchQueryError} The words cannot be searched for; it says where.
   * @throws {TypeError | RangeError} Something else of the query is wrong.
   */
  search(query?: SearchQuery): Promise<SearchResult>
  /**
   * Keeps the event of a webhook, of any kind, and makes its message searchable within a second: give it what a handler of
   * `createWebhookHandler` gets, or see `ingestHandlers`. Resolves once it is kept durably; many that come together share the time that
   * this takes. Several programs may do so while another syncs; the first event makes a folder an archive.
   *
   * Messages that failed or are shown to those only who are online are kept, but not found. Recalls and edits change what is found, and
   * never what is kept; what was erased is not kept again. When the file of the hour is there, its message takes the place. Webhooks get lost: an hour counts as covered
   * only by its file, however long events of it were received.
   *
   * @throws {TypeError} It is no event.
   * @throws {ArchiveError} It is of another app (`other-app`), or the archive is none yet and nobody says of which app it is.
   * @throws {StorageError} The disk is full, or cannot be written to: the event is not kept.
   */
  ingest(event: WebhookEvent, context?: IngestContext): Promise<void>
  /**
   * Counts what a search would find, up to a bound, and says what of the time that was asked about could be counted at all. `order`, `limit`
   * and `cursor` change nothing.
   *
   * @param cap default 10,000
   * @throws {SearchQueryError} The words cannot be searched for; it says where.
   * @throws {TypeError | RangeError} Something else of the query is wrong.
   */
  count(query?: SearchQuery, cap?: number): Promise<CountResult>
  /**
   * Counts messages by time, account, group or element, finds the busiest hours, and measures how long people waited for the answers of
   * agents. Gives numbers and names, never what anybody wrote.
   *
   * @throws {TypeError | RangeError} Something of the query is wrong.
   */
  statistics(query?: StatisticsQuery): Promise<Statistics>
  /**
   * What was said before and after a message in its conversation; `undefined` when the archive has no such message.
   *
   * @param identity `exactIdentity` or `identity` of a hit, or what `messageIdentity` gives: of those of a group that had one number, the latest
   */
  context(identity: string, around?: { before?: number; after?: number }): Promise<Context | undefined>
  /** What of a time can be searched. */
  coverage(range?: CoveredRange): Promise<Coverage>
  /** What it has of every hour. */
  status(options?: StatusOptions): Promise<ArchiveStatus>
  /**
   * Compares every raw file with what the service told of it, and the index with the files. It only reads, so that it needs no lock, and works
   * in a folder that cannot be written to and beside a sync. With `mend`, what is damaged is remembered, and had again by the next sync while
   * the service still has it.
   *
   * @throws {ArchiveError} With `mend`: another program writes (`locked`).
   */
  verify(options?: VerifyOptions): Promise<VerifyReport>
  /**
   * Makes everything that can be made again: the records of files from what stands beside each, and the index from the files. Killed, it goes
   * on when it or a sync is run again. An index that is damaged, or of an older release, is made anew by any sync as well.
   *
   * Opened with another `index` than it has, it makes that one, and the archive remembers the place: for when the server of before is lost. Else see `reindex`.
   *
   * @throws {ArchiveError} The index is of a newer release or of another program (`index`), or of another archive (`exists`).
   */
  rebuild(options?: RebuildOptions): Promise<RebuildReport>
  /**
   * Moves the index to another place, such as from the SQLite file into ClickHouse or back: makes it there from the files and from what was heard by
   * webhook or asked of the service, and compares it with the one of before, hour by hour. Only when both hold the same, the archive remembers the new place and
   * uses it; the old index stays as it is. Killed at any point, it goes on when it is run again. Other programs that have the archive open go on with
   * the old one until they open it anew; what they receive is kept, and the next sync puts it into the new one.
   *
   * @throws {ArchiveError} What is there is the index of another archive (`exists`), or of a newer release or another program (`index`).
   * @throws {StorageError} A server is away, or refuses. What was moved is not moved again.
   */
  reindex(options: ReindexOptions): Promise<ReindexReport>
  /**
   * Exports what an account sent and received, or a chat, from the files as they are: JSON Lines, and a list of the media. Needs no lock.
   *
   * @throws {ArchiveError} The folder has something already (`exists`).
   */
  exportMessages(query: ExportQuery, options: ExportOptions): Promise<ExportReport>
  /** Exports what an account sent and received: see `exportMessages`. */
  exportAccount(account: string, options: ExportOptions): Promise<ExportReport>
  /**
   * Erases what an account wrote: from the files, which are made anew without it, from the index and its log, and from what was heard by
   * webhook; or says what would be erased, unless `dryRun` is `false`. Neither a rebuild nor a sync brings it back, whatever files the service makes. What
   * others wrote stays, also where it quotes the account: replies carry a piece of what they answer, and merged forwards whole messages.
   *
   * Killed at any point, it is finished by whoever writes to the archive next. What was exported, backed up, or kept by others is out of its reach.
   *
   * @throws {ArchiveError} The account is on hold (`held`): `holds.json` lists it.
   */
  eraseAccount(account: string, options?: EraseOptions): Promise<EraseReport>
  /**
   * Drops whole months that are older than a time, or says what would go, unless `dryRun` is `false`. The archive begins later then.
   *
   * @throws {ArchiveError} An account is on hold (`held`).
   */
  prune(options: PruneOptions): Promise<PruneReport>
  /**
   * Takes hour files that somebody saved, under the names that `HistoryFile.name` gives, or as compressed JSON Lines
   * (`c2c/2026112209.jsonl.gz`). What it has of an hour is never replaced. Folders are looked through.
   */
  importFiles(
    paths: string | readonly string[],
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<ImportReport>
  /** Ends what it holds open. */
  close(): Promise<void>
}
