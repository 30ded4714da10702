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
    const { readPages } = await import('./reading.ts')
    yield* readPages(this.#read, this.#signal)
  }

  [Symbol.asyncIterator](): AsyncIterator<Item, void, undefined> {
    let begun: ItemIterator<Item> | undefined
    // Loaded when the first item is asked for, like what fetches pages.
    const begin = async () => {
      const { ItemIterator } = await import('./reading.ts')
      begun ??= new ItemIterator(this.pages(), this.#signal)
      return begun
    }
    return {
      next: () => begun?.next() ?? begin().then((items) => items.next()),
      return: async () => (await begin()).return(),
    }
  }

  async collect(limit: number): Promise<Item[]> {
    const { collect } = await import('./reading.ts')
    return collect(this, limit)
  }

  async first(): Promise<Item | undefined> {
    const [item] = await this.collect(1)
    return item
  }
}
