import { toHistoryHour } from '@timkit/core'
import { checkObject, dayMs, outOfRange, wrongType } from '@timkit/core/internal'
import type { WebhookEvent } from '@timkit/core/webhook'
import type { Archive, ArchiveOptions } from './archive.ts'
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
import { IndexKeeper } from './index-keeper.ts'
import type { EventLog } from './ingest/event-log.ts'
import { createFolderEventLog } from './ingest/folder-event-log.ts'
import { Ingest, type IngestContext } from './ingest/ingest.ts'
import { replayEvents } from './ingest/replay-events.ts'
import { takeLock } from './lock/folder-lock.ts'
import { type HourState, hourStates } from './manifest/hour-state.ts'
import { Manifest } from './manifest/manifest.ts'
import { removeIndex } from './message-index/index-files.ts'
import type { MessageIndex } from './message-index/message-index.ts'
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
  readonly #index: IndexKeeper
  readonly #ingest: Ingest
  #about: ArchiveFile | undefined
  #manifest: Manifest | undefined
  #epoch = ''

  constructor(parts: Parts) {
    this.#parts = parts
    this.#index = new IndexKeeper(parts.folder, () => this.#existing())
    this.#ingest = new Ingest({
      ...parts,
      erased: new ErasedEvents(parts.store),
      openIndex: () => this.#index.open(),
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
      return this.#index.writing(async (index) => {
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
        await this.#index.writing((index) => this.#finish(index, writing))
      }
      let begun = before?.kind === 'rebuild' ? before : newRebuild()
      if (!begun.isIndexNew) {
        await this.#index.refuseForeign()
        await begin(store, begun)
        await this.#index.close()
        await removeIndex(folder)
        begun = { ...begun, isIndexNew: true }
        await begin(store, begun)
      }
      return this.#index.writing((index) => this.#rebuild(index, writing, lostRecords, onProgress))
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
    if (typeof account !== 'string') throw wrongType('account', 'must be a UserID')
    if (account === '') throw outOfRange('account', 'must not be empty')
    const { scope = 'sent' } = options
    if (scope !== 'sent' && scope !== 'conversations') {
      throw outOfRange('scope', 'must be "sent" or "conversations"')
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
    return this.#index.reading((index) =>
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
    return this.#index.reading((index) => count({ index }, query, cap))
  }

  async statistics(query: StatisticsQuery = {}): Promise<Statistics> {
    checkObject(query, 'query')
    await this.#ingest.settled()
    return this.#index.reading((index) =>
      statistics({ index, coverage: (range) => this.coverage(range) }, query),
    )
  }

  async context(
    identity: string,
    around?: { before?: number; after?: number },
  ): Promise<Context | undefined> {
    return this.#index.reading((index) => contextOf(index, identity, around))
  }

  async coverage(range: CoveredRange = {}): Promise<Coverage> {
    const indexed = await this.#index.reading((index) => index.hours())
    const manifest = await this.#freshManifest()
    return coverageOf({ manifest, indexed, now: this.#parts.now() }, range)
  }

  async status(): Promise<ArchiveStatus> {
    const { store, now } = this.#parts
    const { sdkAppId } = await this.#existing()
    const [index, indexed] = await this.#index.reading(
      async (open) => [open.name, await open.hours()] as const,
    )
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
      return this.#index.reading((index) =>
        verify({ store: this.#parts.store, manifest, index }, { ...options, signal }),
      )
    })
  }

  async close(): Promise<void> {
    await this.#ingest.close()
    await this.#index.close()
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
      this.#index.writing(async (index) => {
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
}
