/** Waits for a number of milliseconds; rejects with the signal's reason when it aborts first. */
export type Sleep = (milliseconds: number, signal?: AbortSignal | undefined) => Promise<void>

/** Waits by a timer, and leaves none behind when the signal aborts. */
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
