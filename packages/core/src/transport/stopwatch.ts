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

  /** Whole milliseconds since the start. */
  elapsed(): number {
    const measured = Math.floor(performance.now() - this.#started)
    return Math.max(this.#now() - this.#startedAt, measured, this.#waited)
  }
}
