import { ResponseError } from '../errors.ts'

/** One page of a listing. */
export interface Page<Item, Cursor> {
  /** What the page holds, in the order that was asked for. */
  readonly items: readonly Item[]
  /** Where to go on after this page: plain JSON to save and to give as `cursor` later. `undefined` after the last page. */
  readonly cursor: Cursor | undefined
}

/**
 * A listing that is fetched while it is read: iterate it for its items, or its {@link Paged.pages} for whole
 * pages with the cursor to go on from. Each iteration starts anew; leaving the loop fetches nothing more.
 */
export class Paged<Item, Cursor> implements AsyncIterable<Item> {
  readonly #read: () => AsyncGenerator<Page<Item, Cursor>, void, undefined>

  /** @internal */
  constructor(read: () => AsyncGenerator<Page<Item, Cursor>, void, undefined>) {
    this.#read = read
  }

  /** Fetches page after page. */
  pages(): AsyncGenerator<Page<Item, Cursor>, void, undefined> {
    return this.#read()
  }

  /** Fetches item after item. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.#read()) yield* page.items
  }

  /** Collects items into an array, at most `limit` of them: what comes from the network is not held unbounded. */
  async take(limit: number): Promise<Item[]> {
    const items: Item[] = []
    if (limit <= 0) return items
    for await (const item of this) {
      items.push(item)
      if (items.length >= limit) break
    }
    return items
  }
}

/**
 * What ends a listing whose next page would be the same again. Going on would ask for it for ever; stopping would
 * hide that something is missing.
 */
export function pagesDoNotAdvance(act: string, command: string): ResponseError {
  const cause = 'the service says that there is more, but its pages do not advance'
  return new ResponseError(`Cannot ${act}: ${cause}`, { command, status: 200 })
}
