/**
 * Measures how long a call takes, by whichever of three clocks ran most: one that stands still or is set back must
 * not make a call endless.
 */
export class Stopwatch {
  readonly #now: () => number
  readonly #startedAt: number
  readonly #started: number
  #waited = 0

  /** Starts. */
  constructor(now: () => number) {
    this.#now = now
    this.#startedAt = now()
    this.#started = performance.now()
  }

  /** Counts a wait, for which a clock that was given as an option need not have moved. */
  wait(milliseconds: number): void {
    this.#waited += milliseconds
  }

  /** Milliseconds since the start. */
  elapsed(): number {
    return Math.max(this.#now() - this.#startedAt, performance.now() - this.#started, this.#waited)
  }
}
