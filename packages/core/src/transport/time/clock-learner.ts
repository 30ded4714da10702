import { parseHttpDate } from './http-date.ts'
import { isLarge, largeOffset, type ServiceClock } from './service-clock.ts'

/**
 * `Date` has seconds, and what is between two machines takes time too: less than this is not a difference that an
 * answer can show. In milliseconds.
 */
const indistinct = 2_000

/** An answer that took longer, in milliseconds, says too little about when it was written. */
const longestRoundTrip = 30_000

/** Sets the clock of the service by the dates of its answers. */
export class ClockLearner {
  readonly #clock: ServiceClock
  /** How far the offset may be off. */
  #tolerance = Number.POSITIVE_INFINITY
  #told = 0
  /** The last `Date`, and what it says: answers of the same second have the same. */
  #lastDate: string | null = null
  #lastWritten: number | undefined

  /** Learns nothing before the first answer. */
  constructor(clock: ServiceClock) {
    this.#clock = clock
  }

  /**
   * Learns from an answer of the service.
   *
   * Its `Date` was written somewhere between the request and the answer, and the second had begun already: the middle
   * of what is possible is taken. Without the header, which a browser does not show, nothing is learned.
   *
   * @param date The header `Date`.
   * @param sentAt The time of the client when the request was sent.
   * @param receivedAt The time of the client when the answer began.
   */
  learn(date: string | null, sentAt: number, receivedAt: number): void {
    if (date !== this.#lastDate) {
      this.#lastDate = date
      this.#lastWritten = parseHttpDate(date)
    }
    const written = this.#lastWritten
    const roundTrip = receivedAt - sentAt
    // Below zero the client's clock was set back meanwhile.
    if (written === undefined || roundTrip < 0 || roundTrip > longestRoundTrip) return
    const middle = written + 500 - (sentAt + receivedAt) / 2
    const tolerance = 500 + roundTrip / 2
    const known = this.#clock.offset
    // What is known may still be right, and came from a quicker answer.
    if (known !== undefined && Math.abs(known - middle) <= Math.max(tolerance, indistinct)) {
      if (tolerance >= this.#tolerance) return
    }
    this.#clock.offset = Math.abs(middle) <= Math.max(tolerance, indistinct) ? 0 : Math.round(middle)
    this.#tolerance = tolerance
  }

  /** The offset when it is large and has not been reported yet, or has changed by as much since. */
  news(): number | undefined {
    const offset = this.#clock.offset
    if (offset === undefined || Math.abs(offset - this.#told) < largeOffset) return undefined
    this.#told = offset
    return isLarge(offset) ? offset : undefined
  }
}
