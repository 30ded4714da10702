/**
 * Checks of what a caller passed to a builder, each giving back what it checked.
 *
 * @module
 */

import { checkInteger, mustBe, outOfRange } from '../../check.ts'

/** Returns the value if it is a string. */
export function checkString(option: string, value: unknown): string {
  if (typeof value !== 'string') throw mustBe(option, 'a string', value)
  return value
}

/** Returns the value if it is a string that is not empty. */
export function checkFilled(option: string, value: unknown): string {
  const text = checkString(option, value)
  if (text === '') throw outOfRange(option, 'must not be empty, but is ""')
  return text
}

/** Returns the value, or its default where it was left out; `null` is a mistake, which the check of it names. */
export function orDefault<Value, Default>(value: Value | undefined, byDefault: Default): Value | Default {
  return value === undefined ? byDefault : value
}

/** Returns the value if it is a whole number of 0 or more. */
export function checkCount(option: string, value: unknown): number {
  checkInteger(value, option, 0, Number.MAX_SAFE_INTEGER)
  return value
}

/** Returns the value if it is an array. */
export function checkArray<Item>(option: string, value: readonly Item[]): readonly Item[] {
  if (!Array.isArray(value)) throw mustBe(option, 'an array', value)
  return value
}
