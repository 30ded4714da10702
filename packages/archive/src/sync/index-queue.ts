import { IntegrityError } from '@timkit/core'
import { type HourKey, hourId } from '../hours/hour-key.ts'
import type { Manifest } from '../manifest/manifest.ts'
import { type IndexOptions, indexHour } from './index-hour.ts'
import type { SyncTally } from './sync-report.ts'

/** So many hours share a transaction where they are small; their files are read one after the other all the same. */
const together = 8

/** Indexes hours while others are downloaded. */
export class IndexQueue {
  readonly #options: IndexOptions & { readonly manifest: Manifest }
  readonly #tally: SyncTally
  readonly #waiting: HourKey[] = []
  readonly #known = new Set<string>()
  readonly #workers = new Set<Promise<void>>()
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
    if (this.#workers.size >= together) return
    const worker = this.#work().finally(() => this.#workers.delete(worker))
    this.#workers.add(worker)
  }

  /** Resolves when all that was added is indexed, or not to be. @throws what makes going on useless */
  async done(): Promise<void> {
    while (this.#workers.size > 0) await Promise.all(this.#workers)
    if (this.#failure !== undefined) throw this.#failure.error
  }

  async #work(): Promise<void> {
    try {
      for (let key = this.#waiting.shift(); key !== undefined; key = this.#waiting.shift())
        await this.#index(key)
    } catch (error) {
      this.#waiting.length = 0
      this.#failure ??= { error }
    }
  }

  async #index(key: HourKey): Promise<void> {
    const tally = this.#tally
    tally.tell('index', key)
    try {
      const { messages, skipped } = await indexHour(key, this.#options)
      tally.indexed.hours++
      tally.indexed.messages += messages
      tally.skipped += skipped
      tally.tell('index', key)
    } catch (error) {
      if (!(error instanceof IntegrityError)) throw error
      await this.#options.manifest.note(key, { damaged: error.message })
      tally.fail(key, error)
    }
  }
}
