/**
 * Values of the wire, which may be of any type whatever is documented.
 *
 * @module
 */

/** An object of the wire, whose members may be anything. */
export type WireObject = Readonly<Record<string, unknown>>

/** Tells whether a value is an object with names, not an array. */
export function isObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value if it is a string that is not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The value if it is a number of 0 or more, also when it came as a string of digits. */
export function countOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && number >= 0 && number < Infinity ? number : undefined
}
