/** A map of bounded size that forgets what was not asked for the longest time. */
export class LruCache<Key, Value> {
  readonly #capacity: number
  // A map iterates in the order of insertion: what is read moves to the end, the first is the oldest.
  readonly #entries = new Map<Key, Value>()
  /** The key at the end, unless it was deleted. */
  #last: Key | undefined

  /** Makes an empty cache for so many entries. */
  constructor(capacity: number) {
    this.#capacity = capacity
  }

  /** Reads an entry and marks it as used. */
  get(key: Key): Value | undefined {
    const value = this.#entries.get(key)
    // Most programs have one user: what is at the end already does not move.
    if (value !== undefined && key !== this.#last) this.set(key, value)
    return value
  }

  /** Writes an entry, and forgets the oldest one when there are too many. */
  set(key: Key, value: Value): void {
    this.#entries.delete(key)
    this.#entries.set(key, value)
    this.#last = key
    if (this.#entries.size <= this.#capacity) return
    for (const oldest of this.#entries.keys()) {
      this.#entries.delete(oldest)
      return
    }
  }

  /** Forgets an entry; with a value, only when it is still that one. */
  delete(key: Key, value?: Value): void {
    if (value === undefined || this.#entries.get(key) === value) this.#entries.delete(key)
  }
}
