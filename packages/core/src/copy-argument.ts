import { fieldNames } from './field-names.ts'

type Fields = Readonly<Record<string | symbol, unknown>>

/**
 * Copies an argument as it is now, unchecked: what its owner changes while what checks and uses it is loaded changes nothing. Of what can
 * be iterated it makes a list, of an object its fields, also those that its class gives by accessors. What is inside of them is copied as
 * JSON writes it; what JSON cannot write stays as it is, for the error that says so.
 */
export function copyArgument(value: unknown): unknown {
  const inside = copyInside(new Map())
  if (!isFields(value) || 'toJSON' in value) return inside(value)
  if (Symbol.iterator in value) return Array.from(value as unknown as Iterable<unknown>, inside)
  return Object.fromEntries(fieldNames(value).map((name) => [name, inside(value[name])]))
}

/** @param copied What was copied already, and is in several places or inside itself. */
function copyInside(copied: Map<unknown, unknown>): (value: unknown) => unknown {
  const copy = (value: unknown): unknown => {
    if (!isFields(value)) return value
    if (value instanceof Date) return new Date(value)
    if (!copied.has(value)) {
      copied.set(value, value)
      copied.set(value, written(value) ?? value)
    }
    return copied.get(value)
  }
  const written = (value: Fields): unknown => {
    const { toJSON } = value
    if (typeof toJSON === 'function') return copy(toJSON.call(value))
    if (Array.isArray(value)) return value.map(copy)
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, copy(field)]))
  }
  return copy
}

/** Whether a value has fields to copy; a signal is the same one. */
function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !('aborted' in value)
}
