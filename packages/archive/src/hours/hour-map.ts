import type { HourKey } from './hour-key.ts'

/** Something of each hour of a kind. Finding it makes no text: a sync looks at hundreds of hours, most of them in vain. */
export class HourMap<Value> {
  readonly #ofKind: Readonly<Record<HourKey['chatType'], Map<string, Value>>> = {
    c2c: new Map(),
    group: new Map(),
  }

  get size(): number {
    return this.#ofKind.c2c.size + this.#ofKind.group.size
  }

  get({ chatType, hour }: HourKey): Value | undefined {
    return this.#ofKind[chatType].get(hour)
  }

  has({ chatType, hour }: HourKey): boolean {
    return this.#ofKind[chatType].has(hour)
  }

  set({ chatType, hour }: HourKey, value: Value): void {
    this.#ofKind[chatType].set(hour, value)
  }

  /** @returns whether there was anything */
  delete({ chatType, hour }: HourKey): boolean {
    return this.#ofKind[chatType].delete(hour)
  }

  clear(): void {
    for (const hours of Object.values(this.#ofKind)) hours.clear()
  }

  /** All, in the order in which they were set, those of one-to-one messages first. */
  *[Symbol.iterator](): Generator<[key: HourKey, value: Value], void, undefined> {
    for (const chatType of ['c2c', 'group'] as const)
      for (const [hour, value] of this.#ofKind[chatType]) yield [{ chatType, hour }, value]
  }
}
