import { gatewayCodes } from '../request/gateway-codes.ts'
import { Refusal } from '../request/refusal.ts'

/** The documented calls per second, where an endpoint states no other. */
const defaultRate = 200

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

  /** Counts a call; refuses it with 60007 when its command was called too often in this second. */
  count(path: string, second: number, rate: number = defaultRate): void {
    if (!this.enabled) return
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
  }

  /** Starts counting anew. */
  clear(): void {
    this.#windows.clear()
  }
}
