import { gunzip, gzipSync } from 'node:zlib'

/** What is done in other threads is done once this was done so often after it: they take what comes in its order. */
const fences = 32
const packed = gzipSync('')

/** Time that passes only when all who live in it wait: years in seconds. */
export class VirtualTime {
  now: number
  readonly #waiting: { readonly at: number; readonly order: number; readonly wake: () => void }[] = []
  #order = 0
  #works = 0

  constructor(start: number) {
    this.now = start
  }

  /** Resolves so many milliseconds later. */
  sleep(ms: number): Promise<void> {
    return new Promise((wake) => this.#add(this.now + Math.max(0, ms), wake))
  }

  /** Something is done in another thread: time does not pass before that is done, so that a seed has the same run again. */
  works(): void {
    this.#works = fences
  }

  /** Lets time pass. */
  async runUntil(end: number): Promise<void> {
    await this.#settled()
    for (let next = this.#waiting[0]; next !== undefined && next.at <= end; next = this.#waiting[0]) {
      this.#take()
      this.now = Math.max(this.now, next.at)
      next.wake()
      await this.#settled()
    }
    this.now = Math.max(this.now, end)
  }

  /** Everything that can go on without waiting has gone on. */
  async #settled(): Promise<void> {
    await turn()
    for (; this.#works > 0; this.#works--) {
      await new Promise((resolve) => gunzip(packed, resolve))
      await turn()
    }
  }

  #add(at: number, wake: () => void): void {
    const heap = this.#waiting
    heap.push({ at, order: this.#order++, wake })
    for (let child = heap.length - 1; child > 0; ) {
      const parent = (child - 1) >> 1
      if (!this.#isBefore(child, parent)) break
      this.#swap(child, parent)
      child = parent
    }
  }

  #take(): void {
    const heap = this.#waiting
    const last = heap.pop()
    if (last === undefined || heap.length === 0) return
    heap[0] = last
    for (let parent = 0; ; ) {
      const [left, right] = [2 * parent + 1, 2 * parent + 2]
      let first = parent
      if (left < heap.length && this.#isBefore(left, first)) first = left
      if (right < heap.length && this.#isBefore(right, first)) first = right
      if (first === parent) return
      this.#swap(first, parent)
      parent = first
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, two] = [this.#waiting[a], this.#waiting[b]]
    if (one === undefined || two === undefined) return false
    return one.at < two.at || (one.at === two.at && one.order < two.order)
  }

  #swap(a: number, b: number): void {
    const heap = this.#waiting
    const [one, two] = [heap[a], heap[b]]
    if (one === undefined || two === undefined) return
    heap[a] = two
    heap[b] = one
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
