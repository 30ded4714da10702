import type { Store } from './store.ts'

/** What all stores of a world have in common: they count its changes, and their names are those of their fields. */
export class StoreTable {
  readonly #changed: () => void

  /** `changed` counts a change of the world. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** What a store calls after each change. */
  protected get changed(): () => void {
    return this.#changed
  }

  /** The stores with their names, in the order of the table. */
  entries(): readonly (readonly [name: string, store: Store])[] {
    return Object.entries(this)
  }

  /** The store with a name, if there is one. */
  get(name: string): Store | undefined {
    return Object.getOwnPropertyDescriptor(this, name)?.value
  }

  /** Makes all stores forget an account. */
  forgetAccount(id: string): void {
    for (const [, store] of this.entries()) store.forgetAccount?.(id)
  }

  /** Makes all stores forget a group. */
  forgetGroup(id: string): void {
    for (const [, store] of this.entries()) store.forgetGroup?.(id)
  }
}
