/** Sends what goes into one call; never fails. */
type SendItems<Item> = (items: readonly [Item, ...Item[]]) => Promise<void>

/** What waits to be sent, one after the other. */
export class WebhookQueue<Item> {
  readonly #capacity: number
  readonly #send: SendItems<Item>
  readonly #goesAlong: (first: Item, next: Item, count: number) => boolean
  readonly #running = new Set<Promise<void>>()
  /** What goes on beside the deliveries, and may never end. */
  readonly #work = new Set<Promise<void>>()
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

  /** Counts a delivery as long as it runs, so that nobody takes the queue for idle. It must end, and not fail. */
  follow(delivery: Promise<void>): void {
    count(this.#running, delivery)
  }

  /** Counts work that goes on beside the deliveries, and may never end. It must not fail. */
  accompany(work: Promise<void>): void {
    count(this.#work, work)
  }

  /**
   * Resolves when nothing waits, runs or is held back any more.
   *
   * @param patience Begins when only work is left to wait for. When it resolves, that work is counted no longer.
   */
  async idle(patience: () => Promise<void>): Promise<void> {
    let limit: Promise<void> | undefined
    while (this.#running.size > 0 || this.#work.size > 0 || this.#held.length > 0) {
      if (this.#running.size > 0) await Promise.all(this.#running)
      else if (this.#work.size > 0) {
        limit ??= patience()
        await this.#waitForWork(limit)
      } else {
        this.#waiting.push(...this.#held.splice(0))
        this.#start()
      }
    }
  }

  /** Forgets what waits. */
  clear(): void {
    this.#waiting = []
    this.#held = []
  }

  async #waitForWork(limit: Promise<void>): Promise<void> {
    const all = [...this.#work]
    const forget = (): void => {
      for (const work of all) this.#work.delete(work)
    }
    await Promise.race([Promise.all(all), limit.then(forget)])
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

function count(all: Set<Promise<void>>, work: Promise<void>): void {
  const counted = work.finally(() => all.delete(counted))
  all.add(counted)
}
