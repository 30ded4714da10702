import { gatewayCodes } from '../request/gateway-codes.ts'
import { Refusal } from '../request/refusal.ts'

/** The documented calls per second, where an endpoint states no other. */
export const defaultRate = 200

interface Window {
  second: number
  calls: number
}

/** Counts the calls of each command in each second of the emulator's clock. */
export class RateLimits {
  /** Whether calls are counted at all. */
  enabled: boolean
  readonly #windows = new Map<string, Window>()

  /** Makes limits that are on or off. */
  constructor(enabled: boolean) {
    this.enabled = enabled
  }

  /** Counts a call, and gives how many there were in this second, 0 where none are counted; refuses with 60007 what is too much. */
  count(path: string, second: number, rate: number = defaultRate): number {
    if (!this.enabled) return 0
    let window = this.#windows.get(path)
    if (window === undefined) {
      window = { second, calls: 0 }
      this.#windows.set(path, window)
    }
    if (window.second !== second) {
      window.second = second
      window.calls = 0
    }
    window.calls += 1
    if (window.calls > rate)
      throw new Refusal(gatewayCodes.tooManyCalls, `${path} may be called ${rate} times per second`)
    return window.calls
  }

  /** Starts counting anew. */
  clear(): void {
    this.#windows.clear()
  }
}
