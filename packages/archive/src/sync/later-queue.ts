import type { HourKey } from '../hours/hour-key.ts'
import { isHourDamage } from '../raw/sidecar-error.ts'
import type { HourQueue, Queued } from './hour-queue.ts'
import type { QueueOptions } from './index-queue.ts'
import type { SyncTally } from './sync-report.ts'
import type { UnusableIndex } from './unusable-index.ts'

/**
 * Leaves hours to the next sync, as the index cannot be used now. What was erased and came back with them does not wait for that: it would be in the files
 * for as long.
 */
export class LaterQueue implements HourQueue {
  readonly #options: Omit<QueueOptions, 'index'>
  readonly #tally: SyncTally
  readonly #why: UnusableIndex
  #working: Promise<void> = Promise.resolve()
  #failure: { readonly error: unknown } | undefined

  constructor(options: Omit<QueueOptions, 'index'>, tally: SyncTally, why: UnusableIndex) {
    this.#options = options
    this.#tally = tally
    this.#why = why
  }

  add({ chatType, hour }: HourKey, { isClaimed = false }: Queued = {}): void {
    this.#working = this.#working
      .then(() => this.#leave({ chatType, hour }, isClaimed))
      .catch((error: unknown) => {
        this.#failure ??= { error }
      })
  }

  /** They are found again. */
  addUnsearchable(): Promise<void> {
    return Promise.resolve()
  }

  throwIfBusy(): void {
    // It waits for nobody.
  }

  /** @throws why the index cannot be used */
  async done(): Promise<void> {
    await this.#working
    throw this.#failure === undefined ? this.#why.error : this.#failure.error
  }

  async #leave(key: HourKey, isClaimed: boolean): Promise<void> {
    const { manifest } = this.#options
    if (!isClaimed && !(await manifest.claim(key))) return
    await this.#eraseAgain(key)
    await manifest.release(key)
  }

  async #eraseAgain(key: HourKey): Promise<void> {
    const { manifest, erasedAgain } = this.#options
    try {
      if ((await erasedAgain?.inHour(key).isThere()) === true) await erasedAgain?.erase(key)
    } catch (error) {
      if (!isHourDamage(error)) throw error
      await manifest.note(key, { damaged: error.message })
      this.#tally.fail(key, error)
    }
  }
}
