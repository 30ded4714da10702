import { ApiError, ResponseError, retryClassOf, type Sleep } from '@timkit/core'
import { sleep as defaultSleep } from '@timkit/core/internal'

/** So many pauses in a row, without an answer between them, and who asks is told. */
const maxPauses = 6
const firstPauseMs = 1_000
const longestPauseMs = 16_000

/** What patience needs. */
export interface PatienceOptions {
  readonly signal?: AbortSignal | undefined
  readonly sleep?: Sleep | undefined
  /** How often it may ask beside other workers. @default as often as the client does */
  readonly pace?: { turn(): Promise<void> } | undefined
}

/**
 * Asks again where the service answers that it was asked too often, also after the client has: other programs of the app ask, too. All who
 * ask at the same time pause together, each time for longer.
 */
export class Patience {
  readonly #signal: AbortSignal | undefined
  readonly #sleep: Sleep
  readonly #pace: PatienceOptions['pace']
  #pause: Promise<void> = Promise.resolve()
  #pauses = 0

  constructor({ signal, sleep = defaultSleep, pace }: PatienceOptions = {}) {
    this.#pace = pace
    this.#signal = signal
    this.#sleep = sleep
  }

  /** What came of asking in the end. @throws What asking throws, and the last refusal when there is no end of them. */
  async ask<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      const pause = this.#pause
      await pause
      await this.#pace?.turn()
      this.#signal?.throwIfAborted()
      try {
        const answer = await ask()
        this.#pauses = 0
        return answer
      } catch (error) {
        if (!isTooOften(error)) throw error
        // Of those that were refused together, the first one says how long all wait.
        if (pause !== this.#pause) continue
        if (this.#pauses >= maxPauses) throw error
        const own = Math.min(longestPauseMs, firstPauseMs * 2 ** this.#pauses++)
        this.#pause = this.#sleep(Math.max(own, error.retryAfter ?? 0), this.#signal)
      }
    }
  }
}

function isTooOften(error: unknown): error is ApiError | ResponseError {
  if (error instanceof ApiError) return retryClassOf(error.code) === 'rate'
  return error instanceof ResponseError && error.status === 429
}
