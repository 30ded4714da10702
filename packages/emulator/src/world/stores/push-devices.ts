import type { Store } from '../store.ts'
import { isId } from '../value-checks.ts'

/**
 * The devices of people who are nobody's account, as the push service knows them: by RegistrationID.
 *
 * No command makes one: on a device the push SDK does. A program puts them here with {@link add}.
 */
export class PushDevices implements Store {
  readonly #ids = new Set<string>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** Registers a device under a RegistrationID. */
  add(id: string): void {
    this.#ids.add(id)
    this.#changed()
  }

  /** Whether there is a device with this RegistrationID. */
  has(id: string): boolean {
    return this.#ids.has(id)
  }

  /** All RegistrationIDs, in the order in which they came. */
  ids(): Iterable<string> {
    return this.#ids
  }

  *lines(): Generator<unknown> {
    for (const id of this.#ids) yield [id]
  }

  put(line: unknown): boolean {
    if (!Array.isArray(line) || line.length !== 1 || !isId(line[0])) return false
    this.#ids.add(line[0])
    return true
  }
}
