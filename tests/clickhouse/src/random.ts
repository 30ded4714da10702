/** Numbers that are the same for a seed, so that what failed once fails again. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  below(most: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((this.#state / 2 ** 32) * most)
  }

  of<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T
  }

  /** Whether something happens, once in so many times. */
  once(times: number): boolean {
    return this.below(times) === 0
  }
}
