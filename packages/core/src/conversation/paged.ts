import { checkInteger } from '../check.ts'
import type { Skipped } from './skipped.ts'

/** One page of a listing. */
export interface Page<Item, Cursor> {
  /** What the page holds, in the order that was asked for. */
  readonly items: readonly Item[]
  /** What came with the page but is no item, with the reason; mostly nothing. */
  readonly skipped: readonly Skipped[]
  /** Where to go on after this page: plain JSON to save and to give as `cursor` later. `undefined` after the last page. */
  readonly cursor: Cursor | undefined
}

/** Pages while they are fetched. */
export type Pages<Item, Cursor> = AsyncGenerator<Page<Item, Cursor>, void, undefined>

/**
 * A listing that is fetched while it is read: iterate it for its items, or its {@link Paged.pages} for whole
 * pages with the cursor to go on from. Each iteration starts anew, and sees what is new; leaving the loop fetches
 * nothing more.
 *
 * What the service sends instead of an item, such as `null`, does not end the listing. It is in `skipped` of its
 * page. A listing that does not advance ends with a `ResponseError`.
 */
export class Paged<Item, Cursor> implements AsyncIterable<Item> {
  readonly #read: () => Pages<Item, Cursor> | Promise<Pages<Item, Cursor>>

  /** @internal What fetches pages is loaded when the first one is asked for: most listings are never read. */
  constructor(read: () => Pages<Item, Cursor> | Promise<Pages<Item, Cursor>>) {
    this.#read = read
  }

  /** Fetches page after page. */
  async *pages(): Pages<Item, Cursor> {
    yield* await this.#read()
  }

  /** Fetches item after item. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.items
  }

  /**
   * Collects items into an array, at most `limit` of them: what comes from the network is not held unbounded, unless
   * `Infinity` is asked for by name.
   *
   * @throws {TypeError | RangeError} `limit` is no whole number from 0; nothing was sent.
   */
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

  /** Reads the first item, and fetches no more than it takes to find it; `undefined` when there is none. */
  async first(): Promise<Item | undefined> {
    const [item] = await this.collect(1)
    return item
  }
}
