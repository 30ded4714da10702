import { outOfRange, wrongType } from '@timkit/core/internal'
import type { WebhookEvent } from '@timkit/core/webhook'
import type { Archive } from '../archive.ts'
import type { ArchiveClient } from '../archive-client.ts'
import { ArchiveError } from '../archive-error.ts'
import { ownerOf } from '../archive-file.ts'
import type { EraseOptions, EraseReport } from '../erase/erase.ts'
import { ErasedEvents } from '../erase/erased-events.ts'
import type { ExportQuery } from '../export/export-query.ts'
import type { ExportOptions, ExportReport } from '../export/export-report.ts'
import type { ImportReport } from '../import/import.ts'
import { IndexKeeper } from '../index-keeper.ts'
import { Ingest, type IngestContext } from '../ingest/ingest.ts'
import type { PruneOptions, PruneReport } from '../prune/prune.ts'
import type { RebuildOptions, RebuildReport } from '../rebuild/rebuild.ts'
import type { ReindexOptions, ReindexReport } from '../reindex/reindex.ts'
import type { Context } from '../search/context.ts'
import type { Coverage, CoveredRange } from '../search/coverage.ts'
import type { CountResult, SearchResult } from '../search/search.ts'
import type { SearchQuery } from '../search/search-query.ts'
import type { Statistics } from '../statistics/statistics.ts'
import type { StatisticsQuery } from '../statistics/statistics-query.ts'
import type { ArchiveStatus, StatusOptions } from '../status.ts'
import type { SyncOptions } from '../sync/sync.ts'
import type { SyncReport } from '../sync/sync-report.ts'
import { type UnfinishedWork, unfinishedWork } from '../unfinished.ts'
import type { UpkeepParts } from '../upkeep/upkeep-parts.ts'
import type { VerifyOptions, VerifyReport } from '../verify/verify.ts'
import type { ArchiveParts } from './archive-parts.ts'
import { ArchiveReader } from './archive-reader.ts'
import type { ArchiveWriter } from './archive-writer.ts'
import { checkCap, checkIdentity, checksOf, readPaths } from './arguments.ts'
import { type Check, checkOptions } from './check-options.ts'
import { CurrentManifest } from './current-manifest.ts'
import { HeardPlace } from './heard-place.ts'
import type { KnownArchive } from './known-archive.ts'
import { whyNotShared } from './why-not-shared.ts'

/** An archive that is open: checks what it is asked, and hands it to what does it. */
export class OpenedArchive implements Archive {
  readonly #parts: ArchiveParts
  readonly #known: KnownArchive
  readonly #index: IndexKeeper
  readonly #ingest: Ingest
  readonly #manifest: CurrentManifest
  readonly #reader: ArchiveReader
  readonly #place: HeardPlace
  #writing: Promise<ArchiveWriter> | undefined
  #isClosed = false

  constructor(parts: ArchiveParts, known: KnownArchive) {
    this.#parts = parts
    this.#known = known
    this.#index = new IndexKeeper(parts.index, known, { workers: parts.workers })
    this.#manifest = new CurrentManifest(parts)
    this.#reader = new ArchiveReader(parts, this.#index, this.#manifest)
    this.#place = new HeardPlace(parts)
    this.#ingest = new Ingest({
      ...parts,
      erased: new ErasedEvents(parts.store, parts.now),
      openIndex: () => this.#index.openToWrite(),
      onIndexFailure: (error) => {
        this.#index.noteDamage(error)
        parts.onIndexFailure(error)
      },
    })
  }

  async sync(options: SyncOptions = {}): Promise<SyncReport> {
    this.#check(options, checksOf.sync)
    const client = this.#client('sync')
    const { meetService, noteSynced } = await import('./syncing.ts')
    const isNew = (await this.#known.about()) === undefined
    // Nothing is made of an app, or with a key, that the service does not know, and no index is remembered that never answered.
    if (isNew) {
      await meetService(client, options.signal)
      // Another program may make it at the same time.
      await this.#index.meet(async () => {
        const about = await this.#known.about()
        return about && ownerOf(about)
      })
    }
    await this.#known.make(client.sdkAppId, client.now(), this.#index.place)
    const writer = await this.#writer()
    if (!isNew) await writer.takeFirstPlace(options.signal, this.#known)
    const report = await this.#sync(client, writer, isNew, options)
    await noteSynced(this.#parts.store, report, client.now())
    return report
  }

  async #sync(
    client: ArchiveClient,
    writer: ArchiveWriter,
    isMet: boolean,
    options: SyncOptions,
  ): Promise<SyncReport> {
    const { sync } = await import('./syncing.ts')
    const own = { client, log: this.#parts.log, isMet }
    if (writer.canShare) {
      return writer.share(options.signal, (parts, erasedAgain, worker) =>
        sync({ ...parts, ...own, erasedAgain, worker }, { ...options, signal: parts.signal }),
      )
    }
    try {
      return await writer.keepAlone(options.signal, (parts, erasedAgain) =>
        sync({ ...parts, ...own, erasedAgain }, { ...options, signal: parts.signal }),
      )
    } catch (error) {
      throw whyNotShared(error, this.#parts)
    }
  }

  async rebuild(options: RebuildOptions = {}): Promise<RebuildReport> {
    this.#check(options, checksOf.rebuild)
    await this.#known.existing()
    return (await this.#writer()).rebuild(options, this.#known)
  }

  async reindex(options: ReindexOptions): Promise<ReindexReport> {
    this.#check(options, checksOf.reindex)
    if (options.to === undefined) throw wrongType('to', 'must be given: a place for an index')
    const { address } = this.#index.place
    if (options.to === this.#index.place || (address !== undefined && options.to.address === address))
      throw outOfRange('to', `must be another place than where the index is: ${address ?? 'it is there'}`)
    await this.#known.existing()
    const report = await (await this.#writer()).reindex(options, this.#known)
    if (report.isMoved) await this.#index.moveTo(options.to)
    return report
  }

  async exportAccount(account: string, options: ExportOptions): Promise<ExportReport> {
    return this.exportMessages({ account }, options)
  }

  async exportMessages(query: ExportQuery, options: ExportOptions): Promise<ExportReport> {
    this.#check(query, checksOf.exportQuery, 'query')
    this.#check(options, checksOf.exportOptions)
    if (options.to === undefined) throw wrongType('to', 'must be given: a folder, or a stream')
    const { sdkAppId } = await this.#known.existing()
    const { store, now } = this.#parts
    const { exportMessages } = await import('../export/export.ts')
    const manifest = await this.#manifest.read()
    return exportMessages({ store, manifest, sdkAppId, now }, query, options)
  }

  async eraseAccount(account: string, options: EraseOptions = {}): Promise<EraseReport> {
    this.#check(options, checksOf.erase)
    if (typeof account !== 'string') throw wrongType('account', 'must be a UserID')
    if (account === '') throw outOfRange('account', 'must not be empty')
    const { scope = 'sent' } = options
    if (scope !== 'sent' && scope !== 'conversations') {
      throw outOfRange('scope', 'must be "sent" or "conversations"')
    }
    await this.#known.existing()
    const { erase } = await import('../erase/erase.ts')
    const { removeFormerIndexes } = await import('./former-indexes.ts')
    const { dryRun = true, signal } = options
    if (dryRun) return this.#look(signal, (parts) => erase(parts, account, options))
    return (await this.#writer()).work(signal, async (parts) => {
      // First, as nobody who finishes this would know of them.
      const indexes = await removeFormerIndexes({ ...this.#parts, index: this.#index.place }, this.#known)
      const report = await erase(parts, account, options)
      return { ...report, outOfReach: [...indexes, ...report.outOfReach] }
    })
  }

  async prune(options: PruneOptions): Promise<PruneReport> {
    this.#check(options, checksOf.prune)
    await this.#known.existing()
    const { prune } = await import('../prune/prune.ts')
    const { dryRun = true, signal } = options
    if (dryRun) return this.#look(signal, (parts) => prune(parts, options))
    return (await this.#writer()).work(signal, (parts) => prune(parts, options))
  }

  /** Finds out what something would do, and what has to be finished before it. */
  async #look<T>(
    signal: AbortSignal | undefined,
    act: (parts: UpkeepParts) => Promise<T>,
  ): Promise<T & { readonly unfinished?: UnfinishedWork | undefined }> {
    const report = await (await this.#writer()).look(signal, act)
    return { ...report, unfinished: await unfinishedWork(this.#parts.store) }
  }

  async importFiles(
    paths: string | readonly string[],
    options: { readonly signal?: AbortSignal | undefined } = {},
  ): Promise<ImportReport> {
    this.#check(options, checksOf.importFiles)
    const list = readPaths(paths)
    const { sdkAppId } = await this.#known.existing()
    const { importFiles } = await import('../import/import.ts')
    return (await this.#writer()).workGuarded(options.signal, (parts, erasedAgain) =>
      importFiles({ ...parts, sdkAppId, erasedAgain }, list),
    )
  }

  async ingest(event: WebhookEvent, context: IngestContext = {}): Promise<void> {
    this.#checkOpen()
    const { sdkAppId, now } = this.#parts
    await this.#known.makeFor(context.sdkAppId ?? sdkAppId, now(), this.#index.place)
    await this.#place.note()
    await this.#ingest.ingest(event, context)
  }

  async search(query: SearchQuery = {}): Promise<SearchResult> {
    this.#check(query, checksOf.search, 'query')
    await this.#ingest.settled()
    return this.#reader.search(query)
  }

  async count(query: SearchQuery = {}, cap: number = 10_000): Promise<CountResult> {
    this.#check(query, checksOf.search, 'query')
    checkCap(cap)
    await this.#ingest.settled()
    return this.#reader.count(query, cap)
  }

  async statistics(query: StatisticsQuery = {}): Promise<Statistics> {
    this.#check(query, checksOf.statistics, 'query')
    await this.#ingest.settled()
    return this.#reader.statistics(query)
  }

  async context(
    identity: string,
    around: { before?: number; after?: number } = {},
  ): Promise<Context | undefined> {
    this.#check(around, checksOf.around, 'around')
    checkIdentity(identity)
    return this.#reader.context(identity, around)
  }

  async coverage(range: CoveredRange = {}): Promise<Coverage> {
    this.#check(range, checksOf.coverage, 'range')
    return this.#reader.coverage(range)
  }

  async status(options: StatusOptions = {}): Promise<ArchiveStatus> {
    this.#check(options, checksOf.status)
    return this.#reader.status(await this.#known.existing(), options)
  }

  async verify(options: VerifyOptions = {}): Promise<VerifyReport> {
    this.#check(options, checksOf.verify)
    await this.#known.existing()
    return options.mend === true
      ? (await this.#writer()).alone(options.signal, (signal) => this.#verify({ ...options, signal }, false))
      : this.#verify(options, true)
  }

  async #verify(options: VerifyOptions, mayOthersWrite: boolean): Promise<VerifyReport> {
    const { verifyOpened } = await import('./verify-opened.ts')
    return verifyOpened(
      { ...this.#parts, manifest: await this.#manifest.readAll(), keeper: this.#index, mayOthersWrite },
      options,
    )
  }

  /** Loaded once something is written: who only searches needs none of it. */
  #writer(): Promise<ArchiveWriter> {
    this.#writing ??= import('./archive-writer.ts').then(
      ({ ArchiveWriter }) => new ArchiveWriter(this.#parts, this.#index, this.#manifest),
    )
    return this.#writing
  }

  async close(): Promise<void> {
    this.#isClosed = true
    try {
      await this.#ingest.close()
    } finally {
      await this.#index.close()
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  /** Refuses options that nobody reads, or that are wrong, and whatever is asked of an archive that was closed. */
  #check(value: unknown, checks: Readonly<Record<string, Check>>, option: string = 'options'): void {
    this.#checkOpen()
    checkOptions(value, checks, option)
  }

  #checkOpen(): void {
    if (!this.#isClosed) return
    const { name } = this.#parts.store
    throw new ArchiveError('closed', `Cannot use the archive ${name}: it was closed. Open it again`, {
      about: { archive: name },
    })
  }

  #client(act: string): ArchiveClient {
    const { client, store } = this.#parts
    if (client !== undefined) return client
    throw new ArchiveError(
      'no-client',
      `Cannot ${act} the archive ${store.name}: no client was given that could ask the service`,
      { about: { archive: store.name } },
    )
  }
}
