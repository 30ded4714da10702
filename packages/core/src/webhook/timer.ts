import { mustBe } from '../check.ts'
import type { Sleep } from '../sleep.ts'
import { isPromise } from './outcome.ts'

/**
 * Does something after a number of milliseconds, unless it is told in time that it need not.
 *
 * @param sleep How it waits. One that fails has ended: nothing is waited for without a bound. @default a timer, which costs less than a
 * sleep that can be aborted
 * @returns Forgets it.
 * @throws What the sleep throws.
 */
export function startTimer(milliseconds: number, sleep: Sleep | undefined, act: () => void): () => void {
  if (sleep === undefined) {
    const timer = setTimeout(act, milliseconds)
    return () => clearTimeout(timer)
  }
  const controller = new AbortController()
  const { signal } = controller
  const slept: unknown = sleep(milliseconds, signal)
  if (!isPromise(slept)) throw mustBe('sleep', 'a function that gives a promise', slept)
  // A sleep of the app's own may not look at the signal.
  const end = () => signal.aborted || act()
  slept.then(end, end)
  return () => controller.abort()
}
