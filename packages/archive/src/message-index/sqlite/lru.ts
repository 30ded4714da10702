/** Remembers the newest of what was looked up, so that memory does not grow with how many there are. */
export class Lru<Key, Held> {
  readonly #max: number
  readonly #held = new Map<Key, Held>()

  constructor(max: number) {
    this.#max = max
  }

  get size(): number {
    return this.#held.size
  }

  /** What is held under a key; else what `make` gives, which is held from now on. */
  get(key: Key, make: () => Held): Held {
    const found = this.#held.get(key)
    if (found !== undefined) {
      this.#held.delete(key)
      this.#held.set(key, found)
      return found
    }
    const made = make()
    this.#held.set(key, made)
    if (this.#held.size > this.#max) this.#held.delete(this.#held.keys().next().value as Key)
    return made
  }

  clear(): void {
    this.#held.clear()
  }
}
