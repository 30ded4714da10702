/**
 * Waits a moment for something, and says whether it is done by then. A tree of the editor shows nothing anew until all
 * lines are told: one service that does not answer would hold up all others.
 *
 * @param patience - how long, in milliseconds
 * @throws what it fails with within that moment
 */
export async function isSoon(work: Promise<unknown>, patience: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience)
  })
  try {
    return await Promise.race([work.then(() => true), over])
  } finally {
    clearTimeout(timer)
  }
}
