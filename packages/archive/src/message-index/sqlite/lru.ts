/**
 * Remembers about the newest of what was looked up, so that memory does not grow with how many there are: two halves, of which the older
 * one is dropped when the newer one is full.
 */
export class Lru<Key, Held> {
  readonly #half: number
  #newer = new Map<Key, Held>()
  #older = new Map<Key, Held>()

  /** @param max how many are held at most, from 2 */
  constructor(max: number) {
    this.#half = Math.ceil(max / 2)
  }

  get size(): number {
    return this.#newer.size + this.#older.size
  }

  /** What is held under a key; else what `make` gives, which is held from now on. */
  get(key: Key, make: () => Held): Held {
    const newest = this.#newer.get(key)
    if (newest !== undefined) return newest
    const held = this.#older.get(key) ?? make()
    if (this.#newer.size >= this.#half) {
      this.#older = this.#newer
      this.#newer = new Map()
    }
    this.#newer.set(key, held)
    return held
  }

  clear(): void {
    this.#newer.clear()
    this.#older.clear()
  }
}
