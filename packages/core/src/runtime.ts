import { checkNumber } from './check.ts'
import type { Sleep } from './sleep.ts'

/** The part of `fetch` that is used: a URL as text, and the usual options. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** What is used of the machine. A test, an emulator or a runtime with ways of its own gives another. */
export interface Runtime {
  /** Sends requests. */
  readonly fetch: Fetch
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number
  /** Chance, from 0 to below 1. */
  readonly random: () => number
  /** How it waits. */
  readonly sleep: Sleep
}

/** The machine itself, where nothing else is given. */
export function readRuntime(
  given: { readonly [Part in keyof Runtime]?: Runtime[Part] | undefined },
): Runtime {
  const { now = Date.now, sleep = lateSleep } = given
  const chance = given.random ?? Math.random
  return {
    // Looked up at each request: a program may replace it, as tracing does.
    fetch: given.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    now,
    random: () => checkNumber(chance(), 'random()', 0, 1),
    sleep,
  }
}

/** Loaded with the first call, which its rate limiter needs it for: no wait has to ask for a file while the network is out. */
async function lateSleep(ms: number, signal?: AbortSignal): Promise<void> {
  const { sleep } = await import('./sleep.ts')
  return sleep(ms, signal)
}
