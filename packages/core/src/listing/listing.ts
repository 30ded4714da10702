import type { Skipped } from './skipped.ts'

/** One page of a listing. */
export interface Page<Item> {
  /** What the page holds, in the order that was asked for. */
  readonly items: readonly Item[]
  /** What came with the page but is not an item, with the reason; mostly nothing. */
  readonly skipped: readonly Skipped[]
  /**
   * Where to go on after this page: a text to save, and to give as `cursor` of the same question. It is there after
   * the last page too: where later things follow the earlier ones, it leads to what comes later, and elsewhere it stays at
   * the end, where there is nothing more.
   */
  readonly cursor: string
  /** Whether this is the last page of today. */
  readonly done: boolean
}

/** Pages while they are fetched. */
export type Pages<Item> = AsyncGenerator<Page<Item>, void, undefined>

/**
 * A sequence that is fetched while it is read: iterate it for its items, or its {@link Listing.pages} for whole pages with
 * the cursor to go on from. Each iteration starts anew, and sees what is new; leaving the loop fetches nothing more.
 *
 * The signal of the options is looked at before every item, also of a page that is here already: the loop throws its
 * reason. What the service sends instead of an item, such as `null`, does not end the listing. It is in `skipped` of its
 * page. A listing that does not advance ends with a `ResponseError`.
 */
export interface Listing<Item> extends AsyncIterable<Item, void, undefined> {
  /** Fetches page after page. */
  pages(): Pages<Item>
  /**
   * Collects items into an array, at most `limit` of them: what comes from the network is not held unbounded, unless
   * `Infinity` is asked for by name.
   *
   * Rejects with a `TypeError` or `RangeError` when `limit` is not a whole number from 0; nothing was sent then.
   */
  collect(limit: number): Promise<Item[]>
  /** Reads the first item, and fetches no more than it takes to find it; `undefined` when there is none. */
  first(): Promise<Item | undefined>
}
