/** Nothing came for the whole idle time. */
export class IdleError extends Error {
  override readonly name = 'IdleError'
}

/**
 * Waits for something, but not longer than the idle time, and not after the signal is aborted, even when what
 * is waited for knows neither.
 *
 * @param idleTimeout In milliseconds; without a bound when it is `Infinity`.
 * @throws {IdleError} It took too long.
 */
export function orIdle<T>(work: Promise<T>, idleTimeout: number, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      act()
    }
    const abort = () => settle(() => reject(signal.reason))
    const expire = () => settle(() => reject(new IdleError()))
    const timer = Number.isFinite(idleTimeout) ? setTimeout(expire, idleTimeout) : undefined
    signal.addEventListener('abort', abort)
    work.then(
      (value) => settle(() => resolve(value)),
      (error: unknown) => settle(() => reject(error)),
    )
    if (signal.aborted) abort()
  })
}

/** Makes a controller that aborts with a signal; `release` ends the connection to it. */
export function followSignal(signal: AbortSignal | undefined): {
  controller: AbortController
  release: () => void
} {
  const controller = new AbortController()
  const abort = () => controller.abort(signal?.reason)
  signal?.addEventListener('abort', abort)
  if (signal?.aborted) abort()
  return { controller, release: () => signal?.removeEventListener('abort', abort) }
}
