import { wrongType } from '@timkit/core/internal'
import { show } from '../values/show.ts'
import { type ReportFailure, reportFailure } from './report-failure.ts'

/** Who is called when something has happened. */
export type Subscriber<Args extends readonly unknown[]> = (...args: Args) => unknown

/** Functions of the user that are called when something has happened. What they throw changes nothing for anybody else. */
export class Subscribers<Args extends readonly unknown[]> {
  readonly #name: string
  readonly #report: ReportFailure
  readonly #all = new Set<Subscriber<Args>>()
  /** Those that have thrown: a mistake that happens at every event is told once. */
  readonly #failed = new WeakSet<Subscriber<Args>>()

  /**
   * Makes a list without anybody.
   *
   * @param name What they are subscribed to, for the report of one that throws.
   * @param report Is told the first error of each. By default it goes to the console.
   */
  constructor(name: string, report: ReportFailure = reportFailure) {
    this.#name = name
    this.#report = report
  }

  /**
   * Adds one, until the function given back is called.
   *
   * @throws {TypeError} It is no function.
   */
  add(subscriber: Subscriber<Args>): () => void {
    if (typeof subscriber !== 'function')
      throw wrongType('listener', `must be a function, not ${show(subscriber)}`)
    this.#all.add(subscriber)
    return () => {
      this.#all.delete(subscriber)
    }
  }

  /** Calls all that are there now. Never throws, and waits for none. */
  call(...args: Args): void {
    if (this.#all.size === 0) return
    // A copy: one that subscribes another would otherwise go on for ever.
    for (const subscriber of [...this.#all]) {
      try {
        const result = subscriber(...args)
        if (result instanceof Promise) result.catch((error) => this.#tell(subscriber, error))
      } catch (error) {
        this.#tell(subscriber, error)
      }
    }
  }

  #tell(subscriber: Subscriber<Args>, error: unknown): void {
    if (this.#failed.has(subscriber)) return
    this.#failed.add(subscriber)
    this.#report(`a subscriber of ${this.#name}`, error)
  }
}
