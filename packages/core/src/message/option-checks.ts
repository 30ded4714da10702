/**
 * Checks of what a caller passed, before anything is sent.
 *
 * @module
 */

/** Returns the value if it is a string. */
export function checkString(name: string, value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`${name} must be a string, not ${shown(value)}`)
  return value
}

/** Returns the value if it is a string that is not empty. */
export function checkFilled(name: string, value: unknown): string {
  if (checkString(name, value) === '') throw new RangeError(`${name} must not be empty`)
  return value as string
}

/** Returns the value if it is a number within bounds. */
export function checkNumber(name: string, value: unknown, min: number, max: number): number {
  if (typeof value !== 'number') throw new TypeError(`${name} must be a number, not ${shown(value)}`)
  if (!(value >= min && value <= max)) {
    throw new RangeError(`${name} must be from ${min} to ${max}, not ${value}`)
  }
  return value
}

/** Returns the value if it is a whole number of 0 or more. */
export function checkCount(name: string, value: unknown): number {
  if (typeof value !== 'number') throw new TypeError(`${name} must be a number, not ${shown(value)}`)
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a whole number of 0 or more, not ${value}`)
  }
  return value
}

/** Returns the value if it is an array. */
export function checkArray<Item>(name: string, value: readonly Item[]): readonly Item[] {
  if (!Array.isArray(value)) throw new TypeError(`${name} must be an array, not ${shown(value)}`)
  return value
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : value === null ? 'null' : typeof value
}
