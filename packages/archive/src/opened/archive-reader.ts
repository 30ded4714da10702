import { ArchiveError } from '../archive-error.ts'
import type { ArchiveFile } from '../archive-file.ts'
import type { IndexKeeper } from '../index-keeper.ts'
import type { IndexedHour, MessageIndex } from '../message-index/message-index.ts'
import { type Context, contextOf } from '../search/context.ts'
import { type Coverage, type CoveredRange, coverageOf } from '../search/coverage.ts'
import { fetchTail, type Tail, type TailConversation } from '../search/live-tail.ts'
import { type CountResult, count, type SearchParts, type SearchResult, search } from '../search/search.ts'
import type { SearchQuery } from '../search/search-query.ts'
import { type Statistics, statistics } from '../statistics/statistics.ts'
import type { StatisticsQuery } from '../statistics/statistics-query.ts'
import { type ArchiveStatus, indexedIn, type StatusOptions, statusOf } from '../status.ts'
import { readSyncedAt } from '../sync/last-synced.ts'
import { unfinishedWork } from '../unfinished.ts'
import type { ArchiveParts } from './archive-parts.ts'
import type { CurrentManifest } from './current-manifest.ts'
import { remadeNext } from './small-files.ts'

/** Reads an archive: needs no lock, and waits for nobody who writes. */
export class ArchiveReader {
  readonly #parts: ArchiveParts
  readonly #index: IndexKeeper
  readonly #manifest: CurrentManifest

  constructor(parts: ArchiveParts, index: IndexKeeper, manifest: CurrentManifest) {
    this.#parts = parts
    this.#index = index
    this.#manifest = manifest
  }

  search(query: SearchQuery): Promise<SearchResult> {
    return this.#index.reading((index) => search(this.#searching(index), query))
  }

  count(query: SearchQuery, cap: number): Promise<CountResult> {
    return this.#index.reading((index) => count(this.#searching(index), query, cap))
  }

  #searching(index: MessageIndex): SearchParts {
    return {
      index,
      coverage: (range) => this.coverage(range),
      tail: (conversation, coverage) => this.#tail(index, conversation, coverage),
    }
  }

  statistics(query: StatisticsQuery): Promise<Statistics> {
    return this.#index.reading((index) =>
      statistics({ index, coverage: (range) => this.coverage(range) }, query),
    )
  }

  context(identity: string, around?: { before?: number; after?: number }): Promise<Context | undefined> {
    return this.#index.reading((index) => contextOf(index, identity, around))
  }

  async coverage(range: CoveredRange): Promise<Coverage> {
    const indexed = await this.#index.reading((index) => index.hours())
    const manifest = await this.#manifest.readOfLate()
    return coverageOf({ manifest, indexed, now: this.#parts.now() }, range)
  }

  async status({ sdkAppId, createdAt }: ArchiveFile, options: StatusOptions): Promise<ArchiveStatus> {
    const { store, now } = this.#parts
    const { index, indexed } = await this.#indexed(options)
    const manifest = await this.#manifest.read()
    const workers = (await store.workers?.()) ?? []
    const status = statusOf({ name: store.name, sdkAppId, index }, manifest, indexed, now(), workers)
    return {
      ...status,
      ...(options.withoutIndex === true && { withoutIndex: true as const }),
      createdAt: new Date(createdAt),
      syncedAt: await readSyncedAt(store),
      damagedRecords: [...(await remadeNext(store)), ...status.damagedRecords],
      unfinished: await unfinishedWork(store),
    }
  }

  async #indexed({
    withoutIndex = false,
    last,
  }: StatusOptions): Promise<{ readonly index: string; readonly indexed: readonly IndexedHour[] }> {
    if (!withoutIndex)
      return this.#index.reading(async (open) => ({ index: open.name, indexed: await open.hours() }))
    const { address } = this.#index.place
    const indexed = last === undefined ? [] : indexedIn(last)
    return { index: last?.index ?? address ?? 'another place', indexed }
  }

  async #tail(
    index: MessageIndex,
    conversation: TailConversation,
    coverage: Coverage,
  ): Promise<Tail | undefined> {
    const { client, store, now } = this.#parts
    if (client?.messages === undefined) {
      throw new ArchiveError(
        'no-client',
        `Cannot search the archive ${store.name} with live: no client was given that could ask the service`,
        { about: { archive: store.name } },
      )
    }
    const messages = client.messages.bind(client)
    const { erasedGuard } = await import('../erase/erased-again.ts')
    const guard = await erasedGuard({ store, manifest: await this.#manifest.read(), now })
    const parts = { client: { messages }, index, now: now(), isErased: guard?.isErased }
    return fetchTail(parts, conversation, coverage)
  }
}
