import type { Sleep } from '../../sleep.ts'
import { startTimer } from '../timer.ts'

/** What came instead of a result in time. */
export const tooLate: unique symbol = Symbol('too late')

/** The moment by which a request has to be answered. */
export class Deadline {
  readonly #forget: () => void
  readonly #waiting: ((late: typeof tooLate) => void)[] = []
  #controller: AbortController | undefined
  #isOver = false

  /**
   * Begins to count now.
   *
   * @param sleep How it waits. @default a timer
   */
  constructor(milliseconds: number, sleep: Sleep | undefined) {
    this.#forget = startTimer(milliseconds, sleep, () => {
      this.#isOver = true
      this.#controller?.abort(new DOMException('The webhook had to be answered', 'TimeoutError'))
      for (const resolve of this.#waiting) resolve(tooLate)
    })
  }

  /** Aborts at the deadline, and not when the request was answered before. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController()
    return this.#controller.signal
  }

  /** Waits for work, but not longer. What comes after the deadline is the caller's to look after. */
  race<Result>(work: Promise<Result>): Promise<Result | typeof tooLate> {
    return new Promise((resolve, reject) => {
      if (this.#isOver) resolve(tooLate)
      this.#waiting.push(resolve)
      work.then(resolve, reject)
    })
  }

  /** Forgets the deadline: the request is answered. */
  end(): void {
    this.#forget()
  }
}
