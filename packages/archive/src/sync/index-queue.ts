import { compareHours, findHour, type HourKey, hourId } from '../hours/hour-key.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { IndexedHour } from '../message-index/message-index.ts'
import { IndexBusyError } from '../message-index/sqlite/index-busy-error.ts'
import { isHourDamage } from '../raw/sidecar-error.ts'
import { recoverHour } from '../recover/recover-hour.ts'
import { adopt } from './ask-hour.ts'
import type { HourQueue, Queued } from './hour-queue.ts'
import { type IndexOptions, indexHour } from './index-hour.ts'
import type { SyncTally } from './sync-report.ts'

/** So many hours share a transaction where they are small; their files are read one after the other all the same. */
const together = 32
/** A worker that shares the archive takes fewer at a time: the others want some, too. */
const togetherShared = 8

/** What the queue needs. */
export interface QueueOptions extends IndexOptions {
  readonly manifest: Manifest
}

interface Waiting extends HourKey, Queued {}

/**
 * Indexes hours while others are downloaded: those that wait together, oldest first among themselves, as the index is faster and smaller when
 * numbers ascend. So what is downloaded first can be found first, give or take a few hours.
 */
export class IndexQueue implements HourQueue {
  readonly #options: QueueOptions
  readonly #tally: SyncTally
  readonly #waiting: Waiting[] = []
  readonly #known = new Set<string>()
  #working: Promise<void> | undefined
  #failure: { readonly error: unknown } | undefined
  #looking: Promise<readonly IndexedHour[]> | undefined

  constructor(options: QueueOptions, tally: SyncTally) {
    this.#options = options
    this.#tally = tally
  }

  add({ chatType, hour }: HourKey, how: Queued = {}): void {
    const id = hourId({ chatType, hour })
    // What a worker has claimed it has once.
    if (this.#known.has(id) && (how.isClaimed !== true || this.#options.worker === undefined)) return
    this.#known.add(id)
    this.#waiting.push({ chatType, hour, ...how })
    this.#working ??= this.#work()
  }

  /** Oldest first, as the index is faster and smaller when numbers ascend. */
  async addUnsearchable(): Promise<void> {
    const { manifest, index } = this.#options
    for (const key of await manifest.notSearchable(index)) this.add(key)
  }

  /** @throws {IndexBusyError} Nothing can be indexed now, so that whoever waits shall not ask for everything first. */
  throwIfBusy(): void {
    if (this.#failure?.error instanceof IndexBusyError) throw this.#failure.error
  }

  async done(): Promise<void> {
    while (this.#working !== undefined) await this.#working
    if (this.#failure !== undefined) throw this.#failure.error
  }

  async #work(): Promise<void> {
    // What is added in the same turn comes together.
    await undefined
    while (this.#waiting.length > 0) {
      const atOnce = this.#options.worker === undefined ? together : togetherShared
      const group = this.#waiting.splice(0, atOnce).sort(compareHours)
      for (const outcome of await Promise.allSettled(group.map((key) => this.#index(key)))) {
        if (outcome.status === 'fulfilled') continue
        this.#waiting.length = 0
        this.#failure ??= { error: outcome.reason }
      }
    }
    this.#working = undefined
  }

  /** Once more, when what is known of its files was lost and could be made again. */
  async #indexOrRecover(key: HourKey): Promise<IndexedHour> {
    const { store, manifest, signal } = this.#options
    const raw = manifest.get(key)?.raw
    try {
      return await indexHour(key, this.#options, raw)
    } catch (error) {
      if (!isHourDamage(error) || raw === undefined) throw error
      if ((await recoverHour(store, key, raw, signal)) !== undefined) throw error
      return indexHour(key, this.#options)
    }
  }

  async #index({ isClaimed = false, isSame = false, ...key }: Waiting): Promise<void> {
    const { manifest, worker } = this.#options
    if (!isClaimed && !(await manifest.claim(key))) {
      this.#known.delete(hourId(key))
      return
    }
    // Another worker may have been quicker.
    const mayBeThere = isSame || (!isClaimed && worker !== undefined)
    if (!mayBeThere || !(await this.#isIndexed(key))) await this.#indexClaimed(key)
    await manifest.release(key)
  }

  async #isIndexed(key: HourKey): Promise<boolean> {
    const raw = this.#options.manifest.get(key)?.raw
    const indexed = findHour(await this.#hours(), key)
    return raw !== undefined && indexed?.generation === raw.generation && indexed.sha256 === raw.sha256
  }

  /** Those of the index. Whoever looks at the same time looks once: reading them takes as long as the archive is old. */
  async #hours(): Promise<readonly IndexedHour[]> {
    this.#looking ??= this.#options.index.hours()
    try {
      return await this.#looking
    } finally {
      this.#looking = undefined
    }
  }

  /** All of its files were verified: it is not damaged. One that a killed program made, and could not say so, is what is kept of it. */
  async #noteWhole(key: HourKey, { generation, sha256 }: IndexedHour): Promise<void> {
    const { store, manifest } = this.#options
    const { raw, damaged } = manifest.get(key) ?? {}
    if (raw?.generation !== generation || raw.sha256 !== sha256) await adopt(key, { store, manifest })
    if (damaged !== undefined) await manifest.note(key, { damaged: undefined })
  }

  async #indexClaimed(key: HourKey): Promise<void> {
    const tally = this.#tally
    tally.tell('index', key)
    try {
      const indexed = await this.#indexOrRecover(key)
      await this.#noteWhole(key, indexed)
      // What is told of an hour is told in one turn: others are indexed at the same time.
      const { messages, skipped } = indexed
      tally.indexed.hours++
      tally.indexed.messages += messages
      tally.skipped += skipped
      tally.noteUnreadable(key, skipped)
      tally.tell('index', key)
    } catch (error) {
      if (!isHourDamage(error)) throw error
      await this.#options.manifest.note(key, { damaged: error.message })
      tally.fail(key, error)
    }
  }
}
