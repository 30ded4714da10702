import type { Runtime } from '@timkit/core'

/** What comes instead of something that is not there by the time of the answer. */
export const later: unique symbol = Symbol('later')

/** What the time of an answer depends on. */
export interface AnswerTimeOptions extends Pick<Runtime, 'now'> {
  /** In milliseconds, from now on. */
  readonly within: number
  /** Ends all waiting: the call was given up. */
  readonly signal: AbortSignal
}

/** Something that is gone through until the time is over. */
export interface Timed<T> extends AsyncIterable<T> {
  /** Whether the time was over before all of it was there. */
  readonly isCut: boolean
}

/**
 * How long a call looks before it answers with what it has: hosts give a call up after a minute, and lose all that it
 * found. Nothing that is waited for is ended, so that it can be waited for again.
 */
export class AnswerTime {
  readonly #now: Runtime['now']
  readonly #started: number
  /** In milliseconds. */
  readonly length: number
  readonly #signal: AbortSignal

  constructor({ now, within, signal }: AnswerTimeOptions) {
    this.#now = now
    this.#started = now()
    this.length = within
    this.#signal = signal
  }

  /** Whether the time, or a share of it, is over. */
  isOver(share = 1): boolean {
    return this.#left(share) <= 0
  }

  /** Waits for something, but no longer than until the time, or a share of it, is over. */
  within<T>(work: Promise<T>, share = 1): Promise<T | typeof later> {
    const signal = this.#signal
    return new Promise((resolve, reject) => {
      const settle = (act: () => void): void => {
        clearTimeout(timer)
        signal.removeEventListener('abort', abort)
        act()
      }
      const abort = (): void => settle(() => reject(signal.reason))
      // What is there already comes first, also when the time is over.
      const timer = setTimeout(() => settle(() => resolve(later)), Math.max(0, this.#left(share)))
      signal.addEventListener('abort', abort)
      work.then(
        (value) => settle(() => resolve(value)),
        (error: unknown) => settle(() => reject(error)),
      )
      if (signal.aborted) abort()
    })
  }

  /**
   * Goes through something until the time is over.
   *
   * @param isWorth Whether what there is so far is worth an answer. @default once anything came
   */
  limit<T>(source: AsyncIterable<T>, isWorth?: () => boolean): Timed<T> {
    const iterate = this.#iterate.bind(this)
    let isCut = false
    return {
      get isCut() {
        return isCut
      },
      [Symbol.asyncIterator]: () =>
        iterate(source, isWorth, () => {
          isCut = true
        }),
    }
  }

  async *#iterate<T>(
    source: AsyncIterable<T>,
    isWorth: (() => boolean) | undefined,
    cut: () => void,
  ): AsyncGenerator<T> {
    const iterator = source[Symbol.asyncIterator]()
    let hasBegun = false
    const mayEnd = isWorth ?? (() => hasBegun)
    try {
      for (;;) {
        const next = iterator.next()
        const step = mayEnd() ? await this.within(next) : await next
        if (step === later) return cut()
        if (step.done === true) return
        hasBegun = true
        yield step.value
        if (mayEnd() && this.isOver()) return cut()
      }
    } finally {
      // Not waited for: what it is at ends with the call.
      iterator.return?.().catch(() => undefined)
    }
  }

  #left(share: number): number {
    return this.#started + this.length * share - this.#now()
  }
}
