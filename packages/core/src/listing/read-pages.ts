import type { Pages } from './listing.ts'

/** Reads pages until the signal aborts. */
export async function* readPages<Item>(
  read: () => Pages<Item> | Promise<Pages<Item>>,
  signal: AbortSignal | undefined,
): Pages<Item> {
  signal?.throwIfAborted()
  const pages = read()
  // What gives pages at once asks for the first one at once.
  for await (const page of pages instanceof Promise ? await pages : pages) {
    yield page
    // The next page may be here already, and then nothing else looks at the signal.
    signal?.throwIfAborted()
  }
}
