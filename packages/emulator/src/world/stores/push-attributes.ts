import type { Store } from '../store.ts'
import { isId, isListOf, isNumber, isText } from '../value-checks.ts'

/** A push attribute of the app. */
export interface PushAttribute {
  /** Its name. */
  readonly name: string
  /** Whether devices have values of it, and not accounts. */
  readonly ofDevices: boolean
}

/** An app has attributes with the numbers 0 to 9. */
export const maxPushAttributes = 10

/** The push attributes of an app, and the values that accounts and devices have of them. */
export class PushAttributes implements Store {
  readonly #attributes = new Map<number, PushAttribute>()
  /** By id, then by the number of the attribute: a new name leaves the values as they are. */
  readonly #values = new Map<string, Map<number, string>>()
  readonly #changed: () => void

  /** `changed` is called after each change. */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** The attributes by number. */
  get attributes(): ReadonlyMap<number, PushAttribute> {
    return this.#attributes
  }

  /** The number of the attribute with a name. */
  numberOf(name: string): number | undefined {
    for (const [number, attribute] of this.#attributes) if (attribute.name === name) return number
    return undefined
  }

  /** Names an attribute. Values of accounts are not those of devices: they go when that changes. */
  define(number: number, attribute: PushAttribute): void {
    const before = this.#attributes.get(number)
    if (before !== undefined && before.ofDevices !== attribute.ofDevices)
      for (const id of this.#values.keys()) this.#remove(id, number)
    this.#attributes.set(number, attribute)
    this.#changed()
  }

  /** The value that an account or a device has of an attribute. */
  valueOf(id: string, number: number): string | undefined {
    return this.#values.get(id)?.get(number)
  }

  /** All values of an account or a device, by the names of the attributes. */
  of(id: string): Readonly<Record<string, string>> {
    const values = [...(this.#values.get(id) ?? [])].sort(([one], [other]) => one - other)
    return Object.fromEntries(values.map(([number, value]) => [this.#attributes.get(number)?.name, value]))
  }

  /** Gives an account or a device a value of an attribute. */
  set(id: string, number: number, value: string): void {
    this.#keep(id, number, value)
    this.#changed()
  }

  /** Takes the value of an attribute away. */
  remove(id: string, number: number): void {
    this.#remove(id, number)
    this.#changed()
  }

  *lines(): Generator<unknown> {
    for (const [number, { name, ofDevices }] of this.#attributes) yield { number, name, ofDevices }
    for (const [id, values] of this.#values) yield { id, values: [...values] }
  }

  put(line: unknown): boolean {
    const { number, name, ofDevices, id, values } = Object(line) as Readonly<Record<string, unknown>>
    if (id === undefined) {
      if (!isAttributeNumber(number) || !isId(name) || typeof ofDevices !== 'boolean') return false
      this.#attributes.set(number, { name, ofDevices })
      return true
    }
    if (!isId(id) || !isListOf(values, (value) => this.#isValue(value))) return false
    for (const [of, value] of values as readonly [number, string][]) this.#keep(id, of, value)
    return true
  }

  forgetAccount(id: string): void {
    this.#values.delete(id)
  }

  #isValue(pair: unknown): boolean {
    if (!Array.isArray(pair) || pair.length !== 2) return false
    return this.#attributes.has(pair[0]) && isText(pair[1])
  }

  #keep(id: string, number: number, value: string): void {
    let values = this.#values.get(id)
    if (values === undefined) {
      values = new Map()
      this.#values.set(id, values)
    }
    values.set(number, value)
  }

  #remove(id: string, number: number): void {
    const values = this.#values.get(id)
    values?.delete(number)
    if (values?.size === 0) this.#values.delete(id)
  }
}

function isAttributeNumber(value: unknown): value is number {
  return isNumber(value) && value >= 0 && value < maxPushAttributes
}
