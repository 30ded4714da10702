import { sleep } from '@timkit/core/internal'

/** The clocks of this machine. */
export interface LeaseClock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Milliseconds that only run while this machine does. */
  readonly run: () => number
  /** Does something again and again, until what it returns is called. */
  readonly every: (ms: number, act: () => void) => () => void
  /** @param signal ends it early, with its reason */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
}

/** How a lease is kept. */
export interface LeaseTiming {
  /** How often whoever has it says that it is still there. */
  readonly beatMs: number
  /** Who has not said so for this long is taken for dead, or stopped. */
  readonly staleMs: number
  /** @default those of this machine */
  readonly clock?: LeaseClock | undefined
  /** From 0 to below 1: who waits for a turn does not wait as long as the others. @default Math.random */
  readonly random?: (() => number) | undefined
}

/** Ten seconds, and a minute. */
export const usualTiming: LeaseTiming = { beatMs: 10_000, staleMs: 60_000 }

/** The clocks that there are. */
export const machineClock: LeaseClock = {
  now: () => Date.now(),
  run: () => performance.now(),
  every(ms, act) {
    const timer = setInterval(act, ms)
    timer.unref()
    return () => clearInterval(timer)
  },
  sleep: (ms, signal) => sleep(ms, signal),
}
