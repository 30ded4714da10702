/** How long the editor may be kept waiting, in milliseconds: half a frame of its screen. */
const longest = 8

/** Makes a function to await between pieces of work: now and then it lets everything else in the editor run. */
export function createBreather(now: () => number = () => performance.now()): () => Promise<void> | undefined {
  let last = now()
  return () => {
    if (now() - last < longest) return undefined
    return new Promise((resolve) => {
      setTimeout(() => {
        last = now()
        resolve()
      }, 0)
    })
  }
}
