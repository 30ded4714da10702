import { toHistoryHour } from '@timkit/core'
import { checkObject, dayMs } from '@timkit/core/internal'
import type { WebhookEvent } from '@timkit/core/webhook'
import type { ArchiveClient } from './archive-client.ts'
import { ArchiveError } from './archive-error.ts'
import { type ArchiveFile, createArchiveFile, readArchiveFile } from './archive-file.ts'
import { type EraseOptions, type EraseReport, erase } from './erase/erase.ts'
import { type ErasedGuard, erasedGuard } from './erase/erased-again.ts'
import { ErasedEvents } from './erase/erased-events.ts'
import { exportMessages } from './export/export.ts'
import type { ExportQuery } from './export/export-query.ts'
import type { ExportOptions, ExportReport } from './export/export-report.ts'
import { finishRemoval } from './finish-removal.ts'
import { startOf } from './hours/hour-key.ts'
import { type ImportReport, importFiles } from './import/import.ts'
import type { EventLog } from './ingest/event-log.ts'
import { createFolderEventLog } from './ingest/folder-event-log.ts'
import { Ingest, type IngestContext } from './ingest/ingest.ts'
import { replayEvents } from './ingest/replay-events.ts'
import { takeLock } from './lock/folder-lock.ts'
import { type HourState, hourStates } from './manifest/hour-state.ts'
import { Manifest } from './manifest/manifest.ts'
import { IndexFileError } from './message-index/index-error.ts'
import { indexFile, indexIdentity, removeIndex } from './message-index/index-files.ts'
import type { MessageIndex } from './message-index/message-index.ts'
import { openSqliteIndex } from './message-index/sqlite/sqlite-index.ts'
import { type PruneOptions, type PruneReport, prune } from './prune/prune.ts'
import { createFolderStore } from './raw/folder-store.ts'
import type { RawStore } from './raw/raw-store.ts'
import {
  newRebuild,
  type RebuildOptions,
  type RebuildReport,
  rebuild,
  removeDamagedRecords,
} from './rebuild/rebuild.ts'
import { type Context, contextOf } from './search/context.ts'
import { type Coverage, type CoveredRange, coverageOf } from './search/coverage.ts'
import { fetchTail, type Tail, type TailConversation } from './search/live-tail.ts'
import { count, type SearchResult, search } from './search/search.ts'
import type { SearchQuery } from './search/search-query.ts'
import { type Statistics, statistics } from './statistics/statistics.ts'
import type { StatisticsQuery } from './statistics/statistics-query.ts'
import { type ArchiveStatus, hoursOf } from './status.ts'
import { type SyncOptions, sync } from './sync/sync.ts'
import type { SyncReport } from './sync/sync-report.ts'
import { newEpoch, readEpoch } from './upkeep/epoch.ts'
import { begin, end, readUnfinished } from './upkeep/unfinished.ts'
import type { UpkeepParts } from './upkeep/upkeep-parts.ts'
import { type VerifyOptions, type VerifyReport, verify } from './verify/verify.ts'

/** Which archive, and what it works with. */
export interface ArchiveOptions {
  /** Where it is. A folder that is not there is made by the first sync. */
  readonly folder: string
  /**
   * Where the files of the service are kept. The index is in `folder` in any case, and so is the lock.
   * @default the folder
   */
  readonly store?: RawStore | undefined
  /** Who asks the service. Without one, everything works that needs no service. */
  readonly client?: ArchiveClient | undefined
  /** The time, in milliseconds since 1970. @default that of the service once the client knows it, else of this machine */
  readonly now?: (() => number) | undefined
  /**
   * Is told why what was ingested cannot be found yet. It is kept, and the next sync makes it searchable.
   * @default nobody
   */
  readonly onIndexFailure?: ((error: Error) => void) | undefined
}

/** Everything that an app's users wrote, kept beyond the seven days of the service, and found again. */
export interface Archive extends AsyncDisposable {
  /**
   * Keeps what the service has and makes it searchable. It is always a resumption: what is there is not done again, what a killed program
   * left is finished, and an hour that fails does not stop the others.
   *
   * @throws {ArchiveError} No client was given (`no-client`), another program writes (`locked`), or the archive is another app's.
   * @throws {StorageError} The disk is full, or cannot be written to. What was kept before stays kept.
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
  /** Counts what a search would find, up to a bound: one more than `cap` stands for more. @param cap default 10,000 */
  count(query: SearchQuery, cap?: number): Promise<number>
  /**
   * Counts messages by time, account, group or element, finds the busiest hours, and measures how long people waited for the answers of
   * agents. Gives numbers and names, never what anybody wrote.
   *
   * @throws {TypeError | RangeError} Something of the query is wrong.
   */
  statistics(query?: StatisticsQuery): Promise<Statistics>
  /** What was said before and after a message in its conversation; `undefined` when the archive has no such message. */
  context(identity: string, around?: { before?: number; after?: number }): Promise<Context | undefined>
  /** What of a time can be searched. */
  coverage(range?: CoveredRange): Promise<Coverage>
  /** What it has of every hour. */
  status(): Promise<ArchiveStatus>
  /**
   * Compares every raw file with what the service told of it, and the index with the files. What is damaged is remembered, and had again by the next
   * sync while the service still has it.
   */
  verify(options?: VerifyOptions): Promise<VerifyReport>
  /**
   * Makes everything that can be made again: the records of files from what stands beside each, and the index from the files. Killed, it goes
   * on when it or a sync is run again. An index that is damaged, or of an older release, is made anew by any sync as well.
   *
   * @throws {ArchiveError} The index is of a newer release or of another program (`index`).
   */
  rebuild(options?: RebuildOptions): Promise<RebuildReport>
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

/**
 * Opens an archive. Nothing is read yet, and nothing is made: the first sync makes a folder an archive.
 *
 * @throws {TypeError} The folder is missing.
 */
export async function openArchive(options: ArchiveOptions): Promise<Archive> {
  checkObject(options, 'options')
  const { folder, client } = options
  if (typeof folder !== 'string' || folder === '')
    throw new TypeError('folder must be the path of the archive')
  const now = options.now ?? (() => client?.now() ?? Date.now())
  const { store = createFolderStore(folder), onIndexFailure = () => undefined } = options
  const log = createFolderEventLog(folder)
  const opened = new Opened({ folder, store, log, client, now, onIndexFailure })
  // What is wrong with it shall be told before anything is asked.
  await opened.about()
  return opened
}

interface Parts {
  readonly folder: string
  readonly store: RawStore
  readonly client: ArchiveClient | undefined
  readonly now: () => number
  readonly log: EventLog
  readonly onIndexFailure: (error: Error) => void
}

class Opened implements Archive {
  readonly #parts: Parts
  readonly #ingest: Ingest
  #about: ArchiveFile | undefined
  #manifest: Manifest | undefined
  #epoch = ''
  #index: Promise<MessageIndex> | undefined
  #opening: Promise<unknown> = Promise.resolve()
  #indexIdentity: string | undefined

  constructor(parts: Parts) {
    this.#parts = parts
    this.#ingest = new Ingest({
      ...parts,
      erased: new ErasedEvents(parts.store),
      openIndex: () => this.#openIndex(),
    })
  }

  /** What it says of itself; `undefined` while it is none. */
  async about(): Promise<ArchiveFile | undefined> {
    const { store, client } = this.#parts
    this.#about ??= await readArchiveFile(store, client?.sdkAppId)
    return this.#about
  }

  async sync(options: SyncOptions = {}): Promise<SyncReport> {
    checkObject(options, 'options')
    const { client, store, folder, log } = this.#parts
    if (client === undefined) {
      throw new ArchiveError(
        'no-client',
        `Cannot sync the archive ${folder}: no client was given that could ask the service`,
      )
    }
    return this.#writing(options.signal, async (signal) => {
      this.#about = await createArchiveFile(store, client.sdkAppId, client.now())
      return this.#withIndex(async (index) => {
        await this.#finish(index, signal)
        const manifest = await this.#freshManifest()
        const erasedAgain = await this.#guard(manifest)
        const report = await sync(
          { store, manifest, index, client, erasedAgain, log },
          { ...options, signal },
        )
        await this.#cleanUp(index, erasedAgain)
        return report
      })
    })
  }

  async rebuild({ signal, onProgress }: RebuildOptions = {}): Promise<RebuildReport> {
    const { store, folder } = this.#parts
    await this.#existing()
    return this.#writing(signal, async (writing) => {
      const lostRecords = await removeDamagedRecords(store)
      this.#manifest = undefined
      const before = await readUnfinished(store)
      // Removals first: what is to be removed shall not be indexed again.
      if (before !== undefined && before.kind !== 'rebuild') {
        await this.#withIndex((index) => this.#finish(index, writing))
      }
      let begun = before?.kind === 'rebuild' ? before : newRebuild()
      if (!begun.isIndexNew) {
        await this.#refuseForeign()
        await begin(store, begun)
        await this.#closeIndex()
        await removeIndex(folder)
        begun = { ...begun, isIndexNew: true }
        await begin(store, begun)
      }
      return this.#withIndex((index) => this.#rebuild(index, writing, lostRecords, onProgress))
    })
  }

  async #rebuild(
    index: MessageIndex,
    signal: AbortSignal,
    lostRecords: readonly string[],
    onProgress: RebuildOptions['onProgress'],
  ): Promise<RebuildReport> {
    const { store, now } = this.#parts
    const manifest = await this.#freshManifest()
    const erasedAgain = await this.#guard(manifest)
    const parts = { ...this.#upkeep(index, manifest, signal), erasedAgain, now }
    const report = await rebuild(parts, lostRecords, onProgress)
    // Behind the hours: what their files have is known then.
    await replayEvents(this.#parts.log, index, { signal, isErased: erasedAgain?.isErased })
    await this.#cleanUp(index, erasedAgain)
    await newEpoch(store)
    await end(store)
    return report
  }

  exportAccount(account: string, options: ExportOptions): Promise<ExportReport> {
    return this.exportMessages({ account }, options)
  }

  async exportMessages(query: ExportQuery, options: ExportOptions): Promise<ExportReport> {
    checkObject(query, 'query')
    checkObject(options, 'options')
    const { sdkAppId } = await this.#existing()
    const { store, now } = this.#parts
    const manifest = await this.#freshManifest()
    return exportMessages({ store, manifest, sdkAppId, now }, query, options)
  }

  async eraseAccount(account: string, options: EraseOptions = {}): Promise<EraseReport> {
    checkObject(options, 'options')
    if (typeof account !== 'string' || account === '') throw new TypeError('account must be a UserID')
    const { scope = 'sent' } = options
    if (scope !== 'sent' && scope !== 'conversations') {
      throw new RangeError('scope must be "sent" or "conversations"')
    }
    return this.#upkeeping(options.signal, (parts) => erase(parts, account, options))
  }

  async prune(options: PruneOptions): Promise<PruneReport> {
    checkObject(options, 'options')
    return this.#upkeeping(options.signal, (parts) => prune(parts, options))
  }

  async importFiles(
    paths: string | readonly string[],
    { signal }: { readonly signal?: AbortSignal | undefined } = {},
  ): Promise<ImportReport> {
    const { sdkAppId } = await this.#existing()
    return this.#upkeeping(signal, async (parts) => {
      const erasedAgain = await this.#guard(parts.manifest)
      const list = typeof paths === 'string' ? [paths] : paths
      const report = await importFiles({ ...parts, sdkAppId, erasedAgain }, list)
      await this.#cleanUp(parts.index, erasedAgain)
      return report
    })
  }

  async ingest(event: WebhookEvent, context: IngestContext = {}): Promise<void> {
    const { folder, store, client, now } = this.#parts
    const sdkAppId = context.sdkAppId ?? client?.sdkAppId
    if (this.#about === undefined && sdkAppId !== undefined)
      this.#about = await createArchiveFile(store, sdkAppId, now())
    const about = await this.#existing()
    if (sdkAppId !== undefined && sdkAppId !== about.sdkAppId) {
      throw new ArchiveError(
        'other-app',
        `Cannot keep an event of the app ${sdkAppId} in the archive ${folder}: it is of the app ${about.sdkAppId}. Choose another folder for it`,
      )
    }
    await this.#ingest.ingest(event, context)
  }

  async search(query: SearchQuery = {}): Promise<SearchResult> {
    checkObject(query, 'query')
    await this.#ingest.settled()
    return this.#reading((index) =>
      search(
        {
          index,
          coverage: (range) => this.coverage(range),
          tail: (conversation, coverage) => this.#tail(index, conversation, coverage),
        },
        query,
      ),
    )
  }

  async count(query: SearchQuery, cap: number = 10_000): Promise<number> {
    checkObject(query, 'query')
    return this.#reading((index) => count({ index }, query, cap))
  }

  async statistics(query: StatisticsQuery = {}): Promise<Statistics> {
    checkObject(query, 'query')
    await this.#ingest.settled()
    return this.#reading((index) => statistics({ index, coverage: (range) => this.coverage(range) }, query))
  }

  async context(
    identity: string,
    around?: { before?: number; after?: number },
  ): Promise<Context | undefined> {
    return this.#reading((index) => contextOf(index, identity, around))
  }

  async coverage(range: CoveredRange = {}): Promise<Coverage> {
    const indexed = await this.#reading((index) => index.hours())
    const manifest = await this.#freshManifest()
    return coverageOf({ manifest, indexed, now: this.#parts.now() }, range)
  }

  async status(): Promise<ArchiveStatus> {
    const { store, now } = this.#parts
    const { sdkAppId } = await this.#existing()
    const [index, indexed] = await this.#reading(async (open) => [open.name, await open.hours()] as const)
    const manifest = await this.#freshManifest()
    const time = now()
    const hours = hoursOf(manifest, indexed, time)
    const counts = Object.fromEntries(hourStates.map((state) => [state, 0])) as Record<HourState, number>
    for (const { state } of hours) counts[state]++
    const [first] = hours
    return {
      name: store.name,
      sdkAppId,
      index,
      since: first && new Date(startOf(first.hour)),
      now: new Date(time),
      hours,
      counts,
      messages: indexed.reduce((sum, { messages }) => sum + messages, 0),
      gzipBytes: hours.reduce((sum, { record }) => sum + (record?.raw?.gzipBytes ?? 0), 0),
    }
  }

  async verify(options: VerifyOptions = {}): Promise<VerifyReport> {
    checkObject(options, 'options')
    await this.#existing()
    return this.#writing(options.signal, async (signal) => {
      const manifest = await this.#freshManifest()
      return this.#reading((index) =>
        verify({ store: this.#parts.store, manifest, index }, { ...options, signal }),
      )
    })
  }

  async close(): Promise<void> {
    await this.#ingest.close()
    await this.#closeIndex()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /** Does something that no other program may do at the same time. */
  async #writing<T>(signal: AbortSignal | undefined, act: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const lock = await takeLock(this.#parts.folder)
    try {
      return await act(signal === undefined ? lock.signal : AbortSignal.any([signal, lock.signal]))
    } finally {
      await lock.release()
    }
  }

  async #tail(
    index: MessageIndex,
    conversation: TailConversation,
    coverage: Coverage,
  ): Promise<Tail | undefined> {
    const { client, folder, now } = this.#parts
    if (client?.messages === undefined) {
      throw new ArchiveError(
        'no-client',
        `Cannot search the archive ${folder} with live: no client was given that could ask the service`,
      )
    }
    const messages = client.messages.bind(client)
    const guard = await this.#guard(await this.#freshManifest())
    const parts = { client: { messages }, index, now: now(), isErased: guard?.isErased }
    return fetchTail(parts, conversation, coverage)
  }

  async #existing(): Promise<ArchiveFile> {
    const about = await this.about()
    if (about !== undefined) return about
    const { folder } = this.#parts
    throw new ArchiveError(
      'not-an-archive',
      `Cannot read the archive ${folder}: there is none. A sync makes it: timkit archive sync`,
    )
  }

  async #freshManifest(): Promise<Manifest> {
    const { store, now } = this.#parts
    const epoch = await readEpoch(store)
    const manifest = this.#manifest
    if (manifest === undefined || epoch !== this.#epoch) {
      this.#epoch = epoch
      this.#manifest = await Manifest.open(store)
      return this.#manifest
    }
    // Only the last days change while nobody erases or imports anything.
    const recent = toHistoryHour(new Date(now() - 9 * dayMs)).slice(0, 8)
    await manifest.refresh(recent)
    return manifest
  }

  #upkeep(index: MessageIndex, manifest: Manifest, signal: AbortSignal): UpkeepParts {
    const { store, now } = this.#parts
    return { store, manifest, index, now, signal }
  }

  /** Does something that works on all of an archive, after finishing what a killed program began. */
  async #upkeeping<T>(signal: AbortSignal | undefined, act: (parts: UpkeepParts) => Promise<T>): Promise<T> {
    await this.#existing()
    return this.#writing(signal, (writing) =>
      this.#withIndex(async (index) => {
        await this.#finish(index, writing)
        return act(this.#upkeep(index, await this.#freshManifest(), writing))
      }),
    )
  }

  /** Finishes what a killed program began. */
  async #finish(index: MessageIndex, signal: AbortSignal): Promise<void> {
    const { store } = this.#parts
    const unfinished = await readUnfinished(store)
    if (unfinished === undefined) return
    // A rebuild that had removed nothing yet is as if it was never begun; one that had goes on.
    if (unfinished.kind === 'rebuild') await this.#rebuild(index, signal, [], undefined)
    else await finishRemoval(this.#upkeep(index, await this.#freshManifest(), signal), unfinished)
  }

  #guard(manifest: Manifest): Promise<ErasedGuard | undefined> {
    const { store, now } = this.#parts
    return erasedGuard({ store, manifest, now })
  }

  /** What was erased again may have been in the log of the index for a moment. */
  async #cleanUp(index: MessageIndex, guard: ErasedGuard | undefined): Promise<void> {
    if (guard === undefined || guard.hours.length === 0) return
    await index.purge()
    await newEpoch(this.#parts.store)
  }

  /**
   * Does something that writes to the index. One that is damaged, or of an older release, is made anew: an empty one in its place, which a sync or a
   * rebuild fills.
   */
  async #withIndex<T>(act: (index: MessageIndex) => Promise<T>): Promise<T> {
    try {
      return await act(await this.#openIndex())
    } catch (error) {
      if (!(error instanceof IndexFileError)) throw error
      if (error.fault === 'newer' || error.fault === 'foreign') throw refusal(error)
      await this.#closeIndex()
      await removeIndex(this.#parts.folder)
      return act(await this.#openIndex())
    }
  }

  /** Does something that reads the index. */
  async #reading<T>(act: (index: MessageIndex) => Promise<T>): Promise<T> {
    try {
      return await act(await this.#openIndex())
    } catch (error) {
      if (!(error instanceof IndexFileError)) throw error
      await this.#closeIndex()
      throw refusal(error)
    }
  }

  /** @throws {ArchiveError} What is there is not ours to remove. */
  async #refuseForeign(): Promise<void> {
    try {
      await this.#openIndex()
    } catch (error) {
      if (!(error instanceof IndexFileError)) throw error
      if (error.fault === 'newer' || error.fault === 'foreign') throw refusal(error)
    }
  }

  /** One after the other: who receives, searches and syncs at the same time shall not close what another has just opened. */
  #openIndex(): Promise<MessageIndex> {
    const opened = this.#opening.then(() => this.#openCurrentIndex())
    this.#opening = opened.catch(() => undefined)
    return opened
  }

  async #openCurrentIndex(): Promise<MessageIndex> {
    await this.#existing()
    const { folder } = this.#parts
    // Another program may have made it anew.
    if (this.#index !== undefined && (await indexIdentity(folder)) !== this.#indexIdentity) {
      await this.#closeIndex()
    }
    this.#index ??= (async () => {
      const index = await openSqliteIndex({ file: indexFile(folder) })
      this.#indexIdentity = await indexIdentity(folder)
      return index
    })()
    try {
      return await this.#index
    } catch (error) {
      this.#index = undefined
      throw error
    }
  }

  async #closeIndex(): Promise<void> {
    const index = this.#index
    this.#index = undefined
    try {
      await (await index)?.close()
    } catch {
      // It could not even be opened, or is damaged: there is nothing to end.
    }
  }
}

/** What is said to whoever needs the index. */
function refusal(error: IndexFileError): ArchiveError {
  const wayOut: Readonly<Record<IndexFileError['fault'], string>> = {
    damaged: ' Nothing is lost. A sync does so, or at once: timkit archive rebuild',
    older: ' Nothing is lost. A sync does so, or at once: timkit archive rebuild',
    newer: '',
    foreign: '',
  }
  return new ArchiveError('index', `${error.message}${wayOut[error.fault]}`, { cause: error })
}
