let loading: Promise<unknown> | undefined

/**
 * Does something with what may have to be loaded first, after everything that was asked for before it, also where that waits for
 * other files: calls go out in the order in which they were made. Once all is loaded, nothing waits.
 *
 * @param load Gives at once what was loaded before.
 * @param use What it asks for itself, before it waits for anything, comes before what waits.
 */
export async function inTurn<Loaded, Result>(
  load: () => Loaded | Promise<Loaded>,
  use: (loaded: Loaded) => Promise<Result>,
): Promise<Result> {
  // Is loaded meanwhile, and asked for again when it is its turn.
  if (loading) void Promise.allSettled([load()])
  while (loading) {
    try {
      await loading
    } catch {
      // Without a network each would take long to fail: then nobody waits for another.
      break
    }
  }
  let loaded = load()
  if (loaded instanceof Promise) {
    try {
      loading = loaded
      loaded = await loaded
    } finally {
      loading = undefined
    }
  }
  return use(loaded)
}
