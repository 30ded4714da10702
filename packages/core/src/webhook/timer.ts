import type { Sleep } from '../sleep.ts'

/**
 * Does something after a number of milliseconds, unless it is told in time that it need not.
 *
 * @param sleep How it waits. @default a timer, which costs less than a sleep that can be aborted
 * @returns Forgets it.
 */
export function startTimer(milliseconds: number, sleep: Sleep | undefined, act: () => void): () => void {
  if (sleep === undefined) {
    const timer = setTimeout(act, milliseconds)
    return () => clearTimeout(timer)
  }
  const controller = new AbortController()
  const { signal } = controller
  // A sleep of the app's own may not look at the signal.
  sleep(milliseconds, signal).then(
    () => signal.aborted || act(),
    () => undefined,
  )
  return () => controller.abort()
}
