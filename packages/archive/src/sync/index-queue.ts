import { type HourKey, hourId } from '../hours/hour-key.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { IndexedHour } from '../message-index/message-index.ts'
import { isHourDamage } from '../raw/sidecar-error.ts'
import { recoverHour } from '../recover/recover-hour.ts'
import { type IndexOptions, indexHour } from './index-hour.ts'
import type { SyncTally } from './sync-report.ts'

/** So many hours share a transaction where they are small; their files are read one after the other all the same. */
const together = 32

/**
 * Indexes hours while others are downloaded: those that wait together, oldest first among themselves, as the index is faster and smaller when
 * numbers ascend. So what is downloaded first can be found first, give or take a few hours.
 */
export class IndexQueue {
  readonly #options: IndexOptions & { readonly manifest: Manifest }
  readonly #tally: SyncTally
  readonly #waiting: HourKey[] = []
  readonly #known = new Set<string>()
  #working: Promise<void> | undefined
  #failure: { readonly error: unknown } | undefined

  constructor(options: IndexOptions & { readonly manifest: Manifest }, tally: SyncTally) {
    this.#options = options
    this.#tally = tally
  }

  /** Takes an hour whose files are kept. */
  add(key: HourKey): void {
    if (this.#known.has(hourId(key))) return
    this.#known.add(hourId(key))
    this.#waiting.push(key)
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
      const group = this.#waiting.splice(0, together).sort(byTime)
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
    try {
      return await indexHour(key, this.#options)
    } catch (error) {
      const raw = manifest.get(key)?.raw
      if (!isHourDamage(error) || raw === undefined) throw error
      if ((await recoverHour(store, key, raw, signal)) !== undefined) throw error
      return indexHour(key, this.#options)
    }
  }

  async #index(key: HourKey): Promise<void> {
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
