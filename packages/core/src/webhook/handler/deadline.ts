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
  #passed: Promise<void> | undefined

  /**
   * Begins to count.
   *
   * @param sleep How it waits. @default a timer
   * @throws What the sleep throws.
   */
  async begin(milliseconds: number, sleep: Sleep | undefined): Promise<void> {
    this.isOver = () => !sleep && this.elapsed() >= milliseconds
    let pass = (): void => undefined
    this.#passed = new Promise((resolve) => {
      pass = () => {
        this.isOver = () => true
        resolve()
      }
    })
    if (sleep) {
      // Only tests wait otherwise.
      const { startTimer } = await import('../timer.ts')
      this.end = startTimer(milliseconds, sleep, pass)
    } else {
      const timer = setTimeout(pass, milliseconds)
      this.end = () => clearTimeout(timer)
    }
  }

  /** Milliseconds since the request arrived. */
  elapsed(): number {
    return performance.now() - this.#start
  }

  /** Waits for work, but not longer. What comes after the deadline is the caller's to look after. */
  async race<Result>(work: Promise<Result>): Promise<Result | typeof tooLate> {
    try {
      const result = await Promise.race([work, this.#passed])
      return this.isOver() ? tooLate : (result as Result)
    } catch (error) {
      if (this.isOver()) return tooLate
      throw error
    }
  }
}
