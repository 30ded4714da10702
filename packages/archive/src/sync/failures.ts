import { ApiError, isTimError } from '@timkit/core'
import type { HourKey } from '../hours/hour-key.ts'
import type { SyncTally } from './sync-report.ts'

/** After so many failures in a row the service, or the way to it, is taken for gone. */
const maxFailuresInRow = 5

/** Failures of hours: each is told, and when nothing works, the whole fails with why. */
export class Failures {
  readonly #tally: SyncTally
  #inRow = 0
  #last: Error | undefined
  #worked = false

  constructor(tally: SyncTally) {
    this.#tally = tally
  }

  get isTooMany(): boolean {
    return this.#inRow >= maxFailuresInRow
  }

  none(): void {
    this.#inRow = 0
    this.#worked = true
  }

  /** @throws what is not about the hour, such as a full disk, or a key that the service refuses */
  add(hour: HourKey, error: unknown): void {
    if (!isTimError(error)) throw error
    // Nothing was answered yet: what is wrong with the account or the key is wrong for every hour.
    if (error instanceof ApiError && !this.#worked && !error.retryable) throw error
    this.#inRow++
    this.#last = error
    this.#tally.fail(hour, error)
  }

  throwIfNothingWorked(): void {
    if (!this.#worked && this.#last !== undefined) throw this.#last
  }
}
