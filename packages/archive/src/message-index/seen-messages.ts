/**
 * Remembers by a number of 32 bits each which messages of an hour were written: 16 to 32 bytes a message, where a set of identities takes
 * hundreds. Two messages may have one number, so that what it finds is to be compared.
 */
export class SeenMessages {
  /** Number and place + 1 in turn; a place of 0 is free. */
  #slots = new Uint32Array(2 * 1024)
  #size = 0

  /** @param hash from 0 to 2^32 - 1 */
  add(hash: number, place: number): void {
    // At most half full, so that few numbers are looked at.
    if ((this.#size + 1) * 4 > this.#slots.length) this.#grow()
    this.#put(hash, place + 1)
    this.#size++
  }

  /** The places, from 0, that were remembered under a number. */
  *places(hash: number): Generator<number, void, undefined> {
    for (let slot = this.#first(hash); this.#slots[slot + 1] !== 0; slot = this.#next(slot)) {
      if (this.#slots[slot] === hash) yield (this.#slots[slot + 1] as number) - 1
    }
  }

  /** Whether a place was remembered under a number. */
  has(hash: number, place: number): boolean {
    for (let slot = this.#first(hash); this.#slots[slot + 1] !== 0; slot = this.#next(slot)) {
      if (this.#slots[slot] === hash && this.#slots[slot + 1] === place + 1) return true
    }
    return false
  }

  #grow(): void {
    const before = this.#slots
    this.#slots = new Uint32Array(before.length * 2)
    for (let slot = 0; slot < before.length; slot += 2) {
      const mark = before[slot + 1] as number
      if (mark !== 0) this.#put(before[slot] as number, mark)
    }
  }

  #put(hash: number, mark: number): void {
    let slot = this.#first(hash)
    while (this.#slots[slot + 1] !== 0) slot = this.#next(slot)
    this.#slots[slot] = hash
    this.#slots[slot + 1] = mark
  }

  #first(hash: number): number {
    return (hash * 2) % this.#slots.length
  }

  #next(slot: number): number {
    return (slot + 2) % this.#slots.length
  }
}

/** One number of 32 bits for some numbers. */
export function hashOfNumbers(...numbers: readonly number[]): number {
  let hash = 0
  for (const number of numbers) {
    hash = mixed(hash ^ (number | 0))
    hash = mixed(hash ^ Math.floor(number / 2 ** 32))
  }
  return hash >>> 0
}

/** Spreads each bit over all of them (the end of MurmurHash3). */
function mixed(bits: number): number {
  let hash = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
