import type { Sleep } from '../../sleep.ts'

/** What came instead of a result in time. */
export const tooLate: unique symbol = Symbol('too late')

/** The moment by which a request has to be answered. */
export class Deadline {
  readonly #start = performance.now()
  /** Whether it has passed, also where work without a pause has kept the timer from telling. */
  isOver = (): boolean => false
  /** Forgets the deadline: the request is answered. */
  end = (): void => undefined
  readonly #waiting: ((late: typeof tooLate) => void)[] = []

  /**
   * Begins to count.
   *
   * @param sleep How it waits. @default a timer
   * @throws What the sleep throws.
   */
  begin(milliseconds: number, sleep: Sleep | undefined): Promise<void> | undefined {
    this.isOver = () => !sleep && this.elapsed() >= milliseconds
    const pass = (): void => {
      this.isOver = () => true
      for (const resolve of this.#waiting) resolve(tooLate)
    }
    if (sleep) {
      // Only tests wait otherwise.
      return import('../timer.ts').then(({ startTimer }) => {
        this.end = startTimer(milliseconds, sleep, pass)
      })
    }
    const timer = setTimeout(pass, milliseconds)
    this.end = () => clearTimeout(timer)
    return
  }

  /** Milliseconds since the request arrived. */
  elapsed(): number {
    return performance.now() - this.#start
  }

  /** Waits for work, but not longer. What comes after the deadline is the caller's to look after. */
  race<Result>(work: Promise<Result>): Promise<Result | typeof tooLate> {
    return new Promise((resolve, reject) => {
      if (this.isOver()) resolve(tooLate)
      this.#waiting.push(resolve)
      work.then(
        (result) => resolve(this.isOver() ? tooLate : result),
        (error) => (this.isOver() ? resolve(tooLate) : reject(error)),
      )
    })
  }
}
