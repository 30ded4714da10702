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
export async function within<T>(
  work: (signal: AbortSignal) => Promise<T> | T,
  { timeout, signal, late }: WithinOptions,
): Promise<T> {
  const controller = new AbortController()
  let abort: () => void = () => undefined
  let expire: () => void = () => undefined
  const ended = new Promise<never>((_, reject) => {
    const end = (reason: unknown) => {
      reject(reason)
      controller.abort(reason)
    }
    abort = () => end(signal?.reason)
    expire = () => end(late())
  })
  // Work that aborts and throws at once ends the wait by itself: this rejection is then unhandled.
  ended.catch(() => undefined)
  const timer = setTimeout(expire, timeout)
  signal?.addEventListener('abort', abort, { once: true })
  // A signal that is aborted already fires no event any more.
  if (signal?.aborted === true) abort()
  try {
    // First, so that the reason counts also where the work ends at the same moment, with an error of its own.
    return await Promise.race([ended, work(controller.signal)])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}
