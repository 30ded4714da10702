/** Sends what goes into one call; never fails. */
type SendItems<Item> = (items: readonly [Item, ...Item[]]) => Promise<void>

/** What waits to be sent, one after the other. */
export class WebhookQueue<Item> {
  readonly #capacity: number
  readonly #send: SendItems<Item>
  readonly #goesAlong: (first: Item, next: Item, count: number) => boolean
  readonly #running = new Set<Promise<void>>()
  #waiting: Item[] = []
  #held: Item[] = []
  #pumping = false

  /**
   * Makes an empty queue.
   *
   * @param capacity How many may wait, and how many may be held back.
   * @param send Sends what goes into one call.
   * @param goesAlong Whether an item goes into the call of the first, which has so many already.
   */
  constructor(
    capacity: number,
    send: SendItems<Item>,
    goesAlong: (first: Item, next: Item, count: number) => boolean,
  ) {
    this.#capacity = capacity
    this.#send = send
    this.#goesAlong = goesAlong
  }

  /** Lets an item wait; tells whether there was room. */
  add(item: Item): boolean {
    if (this.#waiting.length >= this.#capacity) return false
    this.#waiting.push(item)
    this.#start()
    return true
  }

  /** Holds an item back until the next one was sent, or somebody waits for the last. Tells whether there was room. */
  hold(item: Item): boolean {
    if (this.#held.length >= this.#capacity) return false
    this.#held.push(item)
    return true
  }

  /** Counts work as long as it runs, so that nobody takes the queue for idle. */
  follow(work: Promise<void>): void {
    const counted = work.finally(() => this.#running.delete(counted))
    this.#running.add(counted)
  }

  /** Resolves when nothing waits, runs or is held back any more. */
  async idle(): Promise<void> {
    while (this.#running.size > 0 || this.#held.length > 0) {
      if (this.#running.size === 0) {
        this.#waiting.push(...this.#held.splice(0))
        this.#start()
      }
      await Promise.all(this.#running)
    }
  }

  /** Forgets what waits. */
  clear(): void {
    this.#waiting = []
    this.#held = []
  }

  #start(): void {
    if (this.#pumping) return
    this.#pumping = true
    this.follow(this.#pump())
  }

  async #pump(): Promise<void> {
    try {
      await this.#sendWaiting()
    } finally {
      this.#pumping = false
    }
  }

  async #sendWaiting(): Promise<void> {
    // The answer to the call that caused it goes out first.
    await new Promise((resolve) => setTimeout(resolve, 0))
    for (let first = this.#waiting.shift(); first !== undefined; first = this.#waiting.shift()) {
      const items: [Item, ...Item[]] = [first]
      for (let [next] = this.#waiting; next !== undefined; [next] = this.#waiting) {
        if (!this.#goesAlong(first, next, items.length)) break
        items.push(next)
        this.#waiting.shift()
      }
      const overtaken = this.#held.splice(0)
      await this.#send(items)
      for (const item of overtaken) await this.#send([item])
    }
  }
}
