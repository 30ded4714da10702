/** Milliseconds between two rounds. */
const pollInterval = 600
/** Milliseconds until the next try when the emulator does not answer. */
const retryInterval = 1000

/** Asks again and again while the page is seen; gives a function that asks at once. */
export function startPolling(
  round: () => Promise<void>,
  onFailure: (failed: boolean) => void,
): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let again = false
  const go = async (): Promise<void> => {
    let failed = false
    try {
      do {
        again = false
        await round()
      } while (again)
    } catch {
      failed = true
    }
    onFailure(failed)
    running = undefined
    if (!document.hidden) timer = setTimeout(now, failed ? retryInterval : pollInterval)
  }
  const now = (): Promise<void> => {
    clearTimeout(timer)
    if (running === undefined) running = go()
    // What changed since that round began is asked for by one more.
    else again = true
    return running
  }
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void now()
  })
  return now
}
