import type { Runtime } from '../../runtime.ts'

/**
 * Measures how long a call takes, by whichever of three clocks ran most: one that stands still or is set back must
 * not make a call endless.
 */
export class Stopwatch {
  readonly #now: Runtime['now']
  readonly #startedAt: number
  readonly #started: number
  readonly #total: number
  #waited = 0

  /** Starts a call that may take so many milliseconds. */
  constructor(now: Runtime['now'], total: number) {
    this.#now = now
    this.#startedAt = now()
    this.#started = performance.now()
    this.#total = total
  }

  /** Counts a wait, for which a clock that was given as an option need not have moved. */
  wait(milliseconds: number): void {
    this.#waited += milliseconds
  }

  /** Whole milliseconds since the start. */
  elapsed(): number {
    const measured = Math.floor(performance.now() - this.#started)
    return Math.max(this.#now() - this.#startedAt, measured, this.#waited)
  }

  /** Milliseconds until the call has to be over, at least 1: a timer of 0 would leave no attempt a chance. */
  left(): number {
    return Math.max(1, this.#total - this.elapsed())
  }
}
