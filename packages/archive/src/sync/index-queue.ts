import { type HourKey, hourId } from '../hours/hour-key.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { IndexedHour } from '../message-index/message-index.ts'
import { isHourDamage } from '../raw/sidecar-error.ts'
import { recoverHour } from '../recover/recover-hour.ts'
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

interface Waiting extends HourKey {
  readonly isClaimed: boolean
}

/**
 * Indexes hours while others are downloaded: those that wait together, oldest first among themselves, as the index is faster and smaller when
 * numbers ascend. So what is downloaded first can be found first, give or take a few hours.
 */
export class IndexQueue {
  readonly #options: QueueOptions
  readonly #tally: SyncTally
  readonly #waiting: Waiting[] = []
  readonly #known = new Set<string>()
  #working: Promise<void> | undefined
  #failure: { readonly error: unknown } | undefined

  constructor(options: QueueOptions, tally: SyncTally) {
    this.#options = options
    this.#tally = tally
  }

  /** Takes an hour whose files are kept. @param isClaimed whether it is had already; else it is claimed when its turn comes */
  add({ chatType, hour }: HourKey, isClaimed: boolean = false): void {
    const id = hourId({ chatType, hour })
    // What a worker has claimed it has once.
    if (this.#known.has(id) && (!isClaimed || this.#options.worker === undefined)) return
    this.#known.add(id)
    this.#waiting.push({ chatType, hour, isClaimed })
    this.#working ??= this.#work()
  }

  /** Resolves when all that was added is indexed, or not to be. @throws what makes going on useless */
  async done(): Promise<void> {
    while (this.#working !== undefined) await this.#working
    if (this.#failure !== undefined) throw this.#failure.error
  }

  async #work(): Promise<void> {
    // What is added in the same turn comes together.
    await undefined
    while (this.#waiting.length > 0) {
      const atOnce = this.#options.worker === undefined ? together : togetherShared
      const group = this.#waiting.splice(0, atOnce).sort(byTime)
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

  async #index({ isClaimed, ...key }: Waiting): Promise<void> {
    const { manifest } = this.#options
    if (!isClaimed && !(await manifest.claim(key))) return
    if (isClaimed || !(await this.#isIndexed(key))) await this.#indexClaimed(key)
    await manifest.release(key)
  }

  /** Whether another worker was quicker. */
  async #isIndexed(key: HourKey): Promise<boolean> {
    const { worker, index, manifest } = this.#options
    const raw = manifest.get(key)?.raw
    if (worker === undefined || raw === undefined) return false
    const indexed = (await index.hours()).find((hour) => hourId(hour) === hourId(key))
    return indexed?.generation === raw.generation && indexed.sha256 === raw.sha256
  }

  async #indexClaimed(key: HourKey): Promise<void> {
    const tally = this.#tally
    tally.tell('index', key)
    try {
      const { messages, skipped } = await this.#indexOrRecover(key)
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

function byTime(a: HourKey, b: HourKey): number {
  return a.hour === b.hour ? a.chatType.localeCompare(b.chatType) : a.hour < b.hour ? -1 : 1
}
