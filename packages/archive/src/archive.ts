import { join } from 'node:path'
import { toHistoryHour } from '@timkit/core'
import { checkObject, dayMs } from '@timkit/core/internal'
import type { ArchiveClient } from './archive-client.ts'
import { ArchiveError } from './archive-error.ts'
import { type ArchiveFile, createArchiveFile, readArchiveFile } from './archive-file.ts'
import { startOf } from './hours/hour-key.ts'
import { takeLock } from './lock/folder-lock.ts'
import { type HourState, hourStates } from './manifest/hour-state.ts'
import { Manifest } from './manifest/manifest.ts'
import type { MessageIndex } from './message-index/message-index.ts'
import { openSqliteIndex } from './message-index/sqlite/sqlite-index.ts'
import { createFolderStore } from './raw/folder-store.ts'
import type { RawStore } from './raw/raw-store.ts'
import { type Context, contextOf } from './search/context.ts'
import { type Coverage, type CoveredRange, coverageOf } from './search/coverage.ts'
import { count, type SearchResult, search } from './search/search.ts'
import type { SearchQuery } from './search/search-query.ts'
import { type ArchiveStatus, hoursOf } from './status.ts'
import { type SyncOptions, sync } from './sync/sync.ts'
import type { SyncReport } from './sync/sync-report.ts'
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
  /** Counts what a search would find, up to a bound: one more than `cap` stands for more. @param cap default 10,000 */
  count(query: SearchQuery, cap?: number): Promise<number>
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
  const { store = createFolderStore(folder) } = options
  const opened = new Opened({ folder, store, client, now })
  // What is wrong with it shall be told before anything is asked.
  await opened.about()
  return opened
}

interface Parts {
  readonly folder: string
  readonly store: RawStore
  readonly client: ArchiveClient | undefined
  readonly now: () => number
}

class Opened implements Archive {
  readonly #parts: Parts
  #about: ArchiveFile | undefined
  #manifest: Manifest | undefined
  #index: Promise<MessageIndex> | undefined

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** What it says of itself; `undefined` while it is none. */
  async about(): Promise<ArchiveFile | undefined> {
    const { store, client } = this.#parts
    this.#about ??= await readArchiveFile(store, client?.sdkAppId)
    return this.#about
  }

  async sync(options: SyncOptions = {}): Promise<SyncReport> {
    checkObject(options, 'options')
    const { client, store, folder } = this.#parts
    if (client === undefined) {
      throw new ArchiveError(
        'no-client',
        `Cannot sync the archive ${folder}: no client was given that could ask the service`,
      )
    }
    return this.#writing(options.signal, async (signal) => {
      this.#about = await createArchiveFile(store, client.sdkAppId, client.now())
      const manifest = await this.#freshManifest()
      return sync({ store, manifest, index: await this.#openIndex(), client }, { ...options, signal })
    })
  }

  async search(query: SearchQuery = {}): Promise<SearchResult> {
    checkObject(query, 'query')
    const index = await this.#openIndex()
    return search({ index, coverage: (range) => this.coverage(range) }, query)
  }

  async count(query: SearchQuery, cap: number = 10_000): Promise<number> {
    checkObject(query, 'query')
    return count({ index: await this.#openIndex() }, query, cap)
  }

  async context(
    identity: string,
    around?: { before?: number; after?: number },
  ): Promise<Context | undefined> {
    return contextOf(await this.#openIndex(), identity, around)
  }

  async coverage(range: CoveredRange = {}): Promise<Coverage> {
    const index = await this.#openIndex()
    const manifest = await this.#freshManifest()
    return coverageOf({ manifest, indexed: await index.hours(), now: this.#parts.now() }, range)
  }

  async status(): Promise<ArchiveStatus> {
    const { store, now } = this.#parts
    const { sdkAppId } = await this.#existing()
    const index = await this.#openIndex()
    const manifest = await this.#freshManifest()
    const time = now()
    const indexed = await index.hours()
    const hours = hoursOf(manifest, indexed, time)
    const counts = Object.fromEntries(hourStates.map((state) => [state, 0])) as Record<HourState, number>
    for (const { state } of hours) counts[state]++
    const [first] = hours
    return {
      name: store.name,
      sdkAppId,
      index: index.name,
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
      return verify(
        { store: this.#parts.store, manifest, index: await this.#openIndex() },
        { ...options, signal },
      )
    })
  }

  async close(): Promise<void> {
    const index = this.#index
    this.#index = undefined
    await (await index)?.close()
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
    const manifest = this.#manifest
    if (manifest === undefined) {
      this.#manifest = await Manifest.open(this.#parts.store)
      return this.#manifest
    }
    // Only the last days change while nobody erases or imports anything.
    const recent = toHistoryHour(new Date(this.#parts.now() - 9 * dayMs)).slice(0, 8)
    await manifest.refresh(recent)
    return manifest
  }

  async #openIndex(): Promise<MessageIndex> {
    await this.#existing()
    const index = this.#index ?? openSqliteIndex({ file: join(this.#parts.folder, 'index.sqlite') })
    this.#index = index
    return index
  }
}
