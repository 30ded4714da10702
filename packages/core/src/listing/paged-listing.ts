import { checkInteger } from '../check.ts'
import type { ItemIterator } from './item-iterator.ts'
import type { Listing, Pages } from './listing.ts'

/** A listing over whatever gives pages. */
export class PagedListing<Item> implements Listing<Item> {
  readonly #read: () => Pages<Item> | Promise<Pages<Item>>
  readonly #signal: AbortSignal | undefined

  /**
   * @param read Begins at the first page. What fetches pages is loaded then: most listings are never read.
   * @param signal Ends every iteration.
   */
  constructor(read: () => Pages<Item> | Promise<Pages<Item>>, signal: AbortSignal | undefined) {
    this.#read = read
    this.#signal = signal
  }

  async *pages(): Pages<Item> {
    this.#signal?.throwIfAborted()
    for await (const page of await this.#read()) {
      yield page
      // The next page may be here already, and then nothing else looks at the signal.
      this.#signal?.throwIfAborted()
    }
  }

  [Symbol.asyncIterator](): AsyncIterator<Item, void, undefined> {
    let begun: ItemIterator<Item> | undefined
    // Loaded when the first item is asked for, like what fetches pages.
    const begin = async () => {
      const { ItemIterator } = await import('./item-iterator.ts')
      begun ??= new ItemIterator(this.pages(), this.#signal)
      return begun
    }
    return {
      next: () => begun?.next() ?? begin().then((items) => items.next()),
      return: async () => (await begin()).return(),
    }
  }

  async collect(limit: number): Promise<Item[]> {
    if (limit !== Number.POSITIVE_INFINITY) checkInteger(limit, 'limit', 0, Number.MAX_SAFE_INTEGER)
    const items: Item[] = []
    if (limit === 0) return items
    for await (const item of this) {
      items.push(item)
      if (items.length >= limit) break
    }
    return items
  }

  async first(): Promise<Item | undefined> {
    const [item] = await this.collect(1)
    return item
  }
}
