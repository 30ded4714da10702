import { checkFunction, checkNumber, checkObject, outOfRange, show, wrongType } from '../check.ts'
import { sleep as defaultSleep, type Sleep } from '../sleep.ts'

/**
 * Lets calls pass at the documented rate. Several processes that share one app can share one budget by
 * implementing this interface above a store of their own.
 */
export interface RateLimiter {
  /**
   * Resolves when the call may be sent; rejects with the signal's reason when it aborts first.
   * Returning nothing lets the call pass at once.
   *
   * @param command the command, such as `openim/sendmsg`
   * @param rate the documented calls per second
   */
  acquire(command: string, rate: number, signal?: AbortSignal): Promise<void> | undefined
}

/** What the limiter of one process takes. */
export interface RateLimiterOptions {
  /** Which part of the documented rates may be used, above 0, where other processes use the rest. @default 1 */
  readonly share?: number | undefined
  /** The clock, in milliseconds. It only measures how long ago something was. @default performance.now */
  readonly now?: (() => number) | undefined
  /** How it waits. */
  readonly sleep?: Sleep | undefined
}

/** The documented calls per second of every command that says nothing else. */
export const defaultRate = 200

/** Not `Date.now`: a clock of the machine that is set, or one that an option lets stand still, holds nobody back. */
const monotonic = (): number => performance.now()

interface Bucket {
  tokens: number
  filledAt: number
}

/**
 * Makes a limiter for one process: a token bucket for each command that holds one second's worth of calls.
 * Calls that have to wait pass in the order in which they came.
 */
export function createRateLimiter(options: RateLimiterOptions = {}): RateLimiter {
  checkObject(options, 'options')
  const { share = 1, now = monotonic, sleep = defaultSleep } = options
  checkFunction(now, 'now')
  checkFunction(sleep, 'sleep')
  if (checkNumber(share, 'share', 0, 1) === 0) throw outOfRange('share', 'must be above 0')
  const buckets = new Map<string, Bucket>()

  return {
    acquire(command, rate, signal) {
      if (typeof rate !== 'number' || !(rate > 0))
        throw outOfRange('rate', `of ${command} must be above 0, but is ${show(rate)}`)
      const perSecond = rate * share
      const capacity = Math.max(1, perSecond)
      const time = checkTime(now())
      const bucket = buckets.get(command) ?? { tokens: capacity, filledAt: time }
      buckets.set(command, bucket)
      // A clock that was set back must not make anyone wait for it to catch up.
      const passed = Math.max(0, time - bucket.filledAt)
      bucket.tokens = Math.min(capacity, bucket.tokens + (passed / 1000) * perSecond)
      bucket.filledAt = time
      // A debt is a place in the queue: the next caller waits behind it.
      bucket.tokens -= 1
      if (bucket.tokens >= 0) return undefined
      return (async () => {
        try {
          await sleep((-bucket.tokens / perSecond) * 1000, signal)
        } catch (reason) {
          bucket.tokens += 1
          throw reason
        }
      })()
    },
  }
}

/** Refuses what is not a time: the bucket would hold nothing that can be counted from then on, and let all pass. */
function checkTime(time: unknown): number {
  if (typeof time === 'number' && Number.isFinite(time)) return time
  throw wrongType('now', `must return milliseconds, but returned ${show(time)}`)
}
