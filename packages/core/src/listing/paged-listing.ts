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

  [Symbol.asyncIterator](): AsyncIterableIterator<Item, void, undefined> {
    let items: ItemIterator<Item> | undefined
    let loading: Promise<ItemIterator<Item>> | undefined
    let waiting = 0
    // Nothing overtakes what was asked for before it was here.
    const ask = async (method: 'next' | 'return') => {
      waiting++
      // Loaded when the first item is asked for, like what fetches pages.
      loading ??= import('./reading.ts').then((late) => new late.ItemIterator(this.pages(), this.#signal))
      items = await loading
      waiting--
      return items[method]()
    }
    return {
      next: () => (items && !waiting ? items.next() : ask('next')),
      return: () => ask('return'),
      [Symbol.asyncIterator]() {
        return this
      },
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
