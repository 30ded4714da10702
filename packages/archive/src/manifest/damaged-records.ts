import type { HourKey } from '../hours/hour-key.ts'
import { putAside } from '../raw/put-aside.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { recordsPrefix } from './hour-object.ts'

/** A file of records, or another small file of the archive, that could not be read. */
export interface DamagedRecord {
  /** Such as `hours/C2C/2026/11/22.json`, or `begin.json`. */
  readonly key: string
  /** Where it was put, once its hours were remembered anew: `hours-damaged/C2C/2026/11/22-0f3a9c21.json`. */
  readonly aside?: string | undefined
}

/** What became of records that could not be read. */
export interface RemadeRecords {
  readonly files: readonly DamagedRecord[]
  /** Hours without files, of which nobody can say whether they had any: the service has them no more. */
  readonly unknown: readonly HourKey[]
}

/** Files of records that cannot be read. Whoever writes in their place puts them aside before, for people to look at. */
export class DamagedRecords {
  readonly #store: RawStore
  readonly #keys = new Set<string>()
  readonly #aside = new Map<string, string>()

  constructor(store: RawStore) {
    this.#store = store
  }

  /** Those that are in their place. */
  get keys(): readonly string[] {
    return [...this.#keys].sort()
  }

  has(key: string): boolean {
    return this.#keys.has(key)
  }

  add(key: string): void {
    this.#keys.add(key)
  }

  /** @returns whether it was among them */
  delete(key: string): boolean {
    return this.#keys.delete(key)
  }

  /** Where a file was put. */
  asideOf(key: string): string | undefined {
    return this.#aside.get(key)
  }

  /** Keeps a copy of a file that is to be written anew. */
  async putAside(key: string): Promise<void> {
    const name = `hours-damaged/${key.slice(recordsPrefix.length)}`
    const aside = await putAside(this.#store, key, name)
    if (aside !== undefined) this.#aside.set(key, aside)
  }
}
