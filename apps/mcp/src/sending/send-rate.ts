import type { Runtime } from '@timkit/core'
import { sending } from '../told/refusals.ts'
import { SendError } from './send-error.ts'

const minute = 60_000

/** What a limit depends on. */
export interface SendRateOptions extends Pick<Runtime, 'now'> {
  /** How often each may do something within a minute. */
  readonly limit: number
}

/** Limits how often something is done within any minute, for each of those who have a part in it. */
export class SendRate {
  readonly #options: SendRateOptions
  readonly #times = new Map<string, number[]>()

  constructor(options: SendRateOptions) {
    this.#options = options
  }

  /**
   * Counts once for each of some names.
   *
   * @throws {SendError} One of them has done it often enough; then it counts for none.
   */
  take(names: readonly string[]): void {
    const { limit, now } = this.#options
    const time = now()
    this.#forget(time)
    const lists = names.map((name) => this.#times.get(name) ?? [])
    for (const [oldest, ...others] of lists) {
      if (oldest === undefined || others.length + 1 < limit) continue
      const seconds = Math.max(1, Math.ceil((oldest + minute - time) / 1000))
      throw new SendError(sending.rate(limit, seconds))
    }
    for (const [index, name] of names.entries()) this.#times.set(name, [...(lists[index] ?? []), time])
  }

  #forget(time: number): void {
    for (const [name, times] of this.#times) {
      const left = times.filter((each) => each > time - minute && each <= time)
      if (left.length === 0) this.#times.delete(name)
      else this.#times.set(name, left)
    }
  }
}
