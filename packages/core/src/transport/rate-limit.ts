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

const second = 1000
/** Timers are late and ways through the network differ: calls that go so much later than they need to still come a second later. */
const margin = 50

/** A call that went, or that waits for its turn: when. */
interface Call {
  at: number
  isGone: boolean
}

/**
 * Makes a limiter for one process. Of each command, no second has more calls than its rate, wherever the second begins:
 * the service counts, and does not care how long nobody called before. Calls that have to wait pass in the order in
 * which they came.
 */
export function createRateLimiter(options: RateLimiterOptions = {}): RateLimiter {
  checkObject(options, 'options')
  const { share = 1, now = monotonic, sleep = defaultSleep } = options
  checkFunction(now, 'now')
  checkFunction(sleep, 'sleep')
  if (checkNumber(share, 'share', 0, 1) === 0) throw outOfRange('share', 'must be above 0')
  const commands = new Map<string, Call[]>()
  let passed = 0
  let readAt: number | undefined
  /** A time that only goes on: a clock that was set back must not make anyone wait for it to catch up. */
  const elapsed = (): number => {
    const time = checkTime(now())
    passed += Math.max(0, time - (readAt ?? time))
    readAt = time
    return passed
  }

  return {
    acquire(command, rate, signal) {
      if (typeof rate !== 'number' || !(rate > 0))
        throw outOfRange('rate', `of ${command} must be above 0, but is ${show(rate)}`)
      const perSecond = rate * share
      const most = Math.max(1, Math.floor(perSecond))
      const window = Math.max(second, second / perSecond) + margin
      const calls = commands.get(command) ?? []
      commands.set(command, calls)
      let time = elapsed()
      while (calls[0]?.isGone && calls[0].at + window <= time) calls.shift()
      const call = { at: time, isGone: false }
      calls.push(call)
      /** Whether it may go; if not, `at` is when. */
      const isDue = (): boolean => {
        const before = calls[calls.indexOf(call) - most]
        call.at = Math.max(time, before ? before.at + window : 0)
        call.isGone = call.at <= time
        return call.isGone
      }
      if (isDue()) return undefined
      return (async () => {
        try {
          // Those before it may have gone later than they were to.
          do {
            await sleep(call.at - time, signal)
            time = Math.max(call.at, elapsed())
          } while (!isDue())
        } catch (reason) {
          calls.splice(calls.indexOf(call), 1)
          throw reason
        }
      })()
    },
  }
}

/** Refuses what is not a time: nothing could be counted from then on, and all would pass. */
function checkTime(time: unknown): number {
  if (typeof time === 'number' && Number.isFinite(time)) return time
  throw wrongType('now', `must return milliseconds, but returned ${show(time)}`)
}
