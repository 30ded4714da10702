import type { Sleep } from '../../sleep.ts'

/** What came instead of a result in time. */
export const tooLate: unique symbol = Symbol('too late')

/** The moment by which a request has to be answered. */
export class Deadline {
  readonly #forget: () => void
  readonly #over: Promise<typeof tooLate>
  #controller: AbortController | undefined
  #isOver = false

  /**
   * Begins to count now.
   *
   * @param sleep How it waits. @default a timer, which costs less than a sleep that can be aborted
   */
  constructor(milliseconds: number, sleep: Sleep | undefined) {
    let settle: (late: typeof tooLate) => void
    this.#over = new Promise((resolve) => {
      settle = resolve
    })
    const end = (): void => {
      this.#isOver = true
      this.#controller?.abort(new DOMException('The webhook had to be answered', 'TimeoutError'))
      settle(tooLate)
    }
    if (sleep === undefined) {
      const timer = setTimeout(end, milliseconds)
      this.#forget = () => clearTimeout(timer)
    } else {
      const controller = new AbortController()
      this.#forget = () => controller.abort()
      sleep(milliseconds, controller.signal).then(end, () => undefined)
    }
  }

  /** Aborts at the deadline, and not when the request was answered before. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController()
    return this.#controller.signal
  }

  /** Waits for work, but not longer. What comes after the deadline is the caller's to look after. */
  async race<Result>(work: Promise<Result>): Promise<Result | typeof tooLate> {
    return this.#isOver ? tooLate : Promise.race([work, this.#over])
  }

  /** Forgets the deadline: the request is answered. */
  end(): void {
    this.#forget()
  }
}
