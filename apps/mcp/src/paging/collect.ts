import { estimateTokens } from './tokens.ts'

/** What a result costs besides its items, where nobody has counted it: summary, fence, notice, cursor. */
const usualOverhead = 380
/** What of it a result hardly ever needs. */
const slack = 60

/** What limits a page. */
export interface PageBounds {
  /** Most items. */
  readonly limit: number
  readonly maxTokens: number
  /** What the result costs besides its items, where that is known before them. @default 380 */
  readonly overhead?: number | undefined
}

/**
 * Adds items one by one until the next would not fit: a page ends between two items, never inside one. The
 * first item always fits, so that every page gets on; `write` is told to shorten it when it alone is too long.
 */
export class Collector<Item> {
  readonly #bounds: PageBounds
  readonly #write: (item: Item, most?: number) => string
  readonly #items: Item[] = []
  readonly #shortened = new Map<Item, number>()
  #left: number
  #cutBy: 'tokens' | 'limit' | undefined
  #unreadable = 0

  constructor(bounds: PageBounds, write: (item: Item, most?: number) => string) {
    this.#bounds = bounds
    this.#write = write
    this.#left = bounds.maxTokens - (bounds.overhead ?? usualOverhead)
  }

  /** The items that fit. */
  get items(): readonly Item[] {
    return this.#items
  }

  /** What ended the page before the listing did. */
  get cutBy(): 'tokens' | 'limit' | undefined {
    return this.#cutBy
  }

  /** How many items could not be written, whatever is odd about them: they are left out, and counted. */
  get unreadable(): number {
    return this.#unreadable
  }

  /** How many characters of an item's text may be shown, where it was too long for a page of its own. */
  mostOf(item: Item): number | undefined {
    return this.#shortened.get(item)
  }

  /** Remembers what was added so far; gives what goes back to it. */
  mark(): () => void {
    const [length, left, unreadable] = [this.#items.length, this.#left, this.#unreadable]
    return () => {
      this.#items.length = length
      this.#left = left
      this.#unreadable = unreadable
      this.#cutBy = undefined
    }
  }

  /** Adds an item; `false` when it did not fit and the page is over. */
  add(item: Item): boolean {
    if (this.#items.length >= this.#bounds.limit) {
      this.#cutBy = 'limit'
      return false
    }
    try {
      return this.#addWritten(item)
    } catch {
      this.#unreadable++
      return true
    }
  }

  #addWritten(item: Item): boolean {
    // A day's heading may come with it.
    let cost = estimateTokens(this.#write(item)) + 2
    if (cost > this.#left) {
      if (this.#items.length > 0) {
        this.#cutBy = 'tokens'
        return false
      }
      // A character costs 1.5 tokens at most, and escapes may double it.
      let most = Math.max(50, Math.floor(this.#left / 1.5) - 100)
      cost = estimateTokens(this.#write(item, most))
      // Few characters tell little: 50 may cost somewhat more than is left, as most results need less than `usualOverhead`.
      while (cost > this.#left && (most > 50 || cost > this.#left + slack) && most > 10) {
        most = Math.floor(most / 2)
        cost = estimateTokens(this.#write(item, most))
      }
      this.#shortened.set(item, most)
    }
    this.#items.push(item)
    this.#left -= cost
    return true
  }
}
