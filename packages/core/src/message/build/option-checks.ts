/**
 * Checks of what a caller passed to a builder, each giving back what it checked.
 *
 * @module
 */

import { checkInteger, outOfRange, show, wrongType } from '../../check.ts'

/** Returns the value if it is a string. */
export function checkString(option: string, value: unknown): string {
  if (typeof value !== 'string') throw wrongType(option, `must be a string, but is ${show(value)}`)
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
  if (!Array.isArray(value)) throw wrongType(option, `must be an array, but is ${show(value)}`)
  return value
}
