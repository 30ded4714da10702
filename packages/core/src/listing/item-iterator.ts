import type { Page, Pages } from './listing.ts'

/** Iterates the items of pages. By hand, because a generator takes several times as long per item. */
export class ItemIterator<Item> implements AsyncIterator<Item, void, undefined> {
  readonly #pages: Pages<Item>
  readonly #signal: AbortSignal | undefined
  #items: Page<Item>['items'] = []
  #next = 0
  /** Requests that overlap wait for one another: each takes what the one before it left. */
  #last: Promise<unknown> = Promise.resolve()
  #pending = 0

  constructor(pages: Pages<Item>, signal: AbortSignal | undefined) {
    this.#pages = pages
    this.#signal = signal
  }

  next(): Promise<IteratorResult<Item, void>> {
    if (this.#pending === 0 && this.#next < this.#items.length && !this.#signal?.aborted) {
      return Promise.resolve({ done: false, value: this.#items[this.#next++] as Item })
    }
    this.#pending++
    const result = this.#last.then(this.#pull)
    this.#last = result.catch(ignore)
    return result
  }

  async return(): Promise<IteratorResult<Item, void>> {
    this.#items = []
    await this.#pages.return()
    return { done: true, value: undefined }
  }

  readonly #pull = async (): Promise<IteratorResult<Item, void>> => {
    try {
      for (;;) {
        if (this.#signal?.aborted) await this.#stop(this.#signal)
        if (this.#next < this.#items.length) {
          return { done: false, value: this.#items[this.#next++] as Item }
        }
        const { done, value } = await this.#pages.next()
        if (done) return { done: true, value: undefined }
        this.#items = value.items
        this.#next = 0
      }
    } finally {
      this.#pending--
    }
  }

  /** What is here already is not given any more, and nothing more is fetched. */
  async #stop(signal: AbortSignal): Promise<never> {
    this.#items = []
    this.#next = 0
    await this.#pages.return()
    throw signal.reason
  }
}

function ignore(): void {
  // Whoever asked was told.
}
