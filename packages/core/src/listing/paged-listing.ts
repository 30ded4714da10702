import { late } from '../late.ts'
import type { ItemIterator } from './item-iterator.ts'
import type { Listing, Pages } from './listing.ts'

/** What fetches pages is loaded when the first is asked for: most listings are never read. */
const reading = late(() => import('./reading.ts'))

/**
 * Makes a listing of whatever gives pages. Its methods need no `this`: they work through a proxy as well.
 *
 * @param read Begins at the first page.
 * @param signal Ends every iteration.
 */
export function pagedListing<Item>(
  read: () => Pages<Item> | Promise<Pages<Item>>,
  signal: AbortSignal | undefined,
): Listing<Item> {
  const listing: Listing<Item> = {
    async *pages() {
      yield* (await reading()).readPages(read, signal)
    },
    async collect(limit) {
      return (await reading()).collect(listing, limit)
    },
    async first() {
      return (await listing.collect(1))[0]
    },
    [Symbol.asyncIterator]() {
      let items: ItemIterator<Item> | undefined
      let loading: Promise<ItemIterator<Item>> | undefined
      let waiting = 0
      const load = async () => new (await reading()).ItemIterator(listing.pages(), signal)
      // Nothing overtakes what was asked for before it was here.
      const ask = async (method: 'next' | 'return') => {
        waiting++
        loading ??= load()
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
      } as AsyncIterableIterator<Item, void, undefined>
    },
  }
  return listing
}
