/** How long something may take. */
export interface WithinOptions {
  /** Milliseconds. */
  readonly timeout: number
  /** Ends the wait with its reason. */
  readonly signal: AbortSignal | undefined
  /** What it is ended with when it takes too long. */
  readonly late: () => unknown
}

/**
 * Waits for work, but not longer than a time and not after the signal is aborted, even when the work knows neither.
 *
 * @param work Receives a signal that aborts when its result is not waited for any more.
 */
export function within<T>(
  work: (signal: AbortSignal) => Promise<T> | T,
  { timeout, signal, late }: WithinOptions,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController()
    const settle =
      <Value>(settled: (value: Value) => void) =>
      (value: Value) => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
        settled(value)
      }
    const fail = settle<unknown>(reject)
    const end = (reason: unknown) => {
      fail(reason)
      controller.abort(reason)
    }
    const abort = () => end(signal?.reason)
    const timer = setTimeout(() => end(late()), timeout)
    signal?.addEventListener('abort', abort, { once: true })
    // A signal that is aborted already fires no event any more.
    if (signal?.aborted === true) abort()
    // Async, so that what throws at once is a rejection, too; a reason that came before it counts.
    const run = async () => work(controller.signal)
    run().then(settle(resolve), fail)
  })
}
