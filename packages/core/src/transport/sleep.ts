/** Waits for a time, or until a signal aborts. */
export type Sleep = (milliseconds: number, signal?: AbortSignal | undefined) => Promise<void>

/** Waits for a number of milliseconds; rejects with the signal's reason, and leaves no timer, when it aborts. */
export const sleep: Sleep = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    const abort = () => {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', abort, { once: true })
  })
