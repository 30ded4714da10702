/**
 * Whether values that were read from a snapshot are what they have to be.
 *
 * @module
 */

/** Whether a value is absent, as what came later is in older files, or as it has to be. */
export function isOptional(value: unknown, isGiven: (value: unknown) => boolean): boolean {
  return value === undefined || isGiven(value)
}

/** Whether a value is a text. */
export function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** Whether a value is a text that is not empty. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** Whether a value is an integer that a number holds exactly. */
export function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value)
}

/** Whether a value is an array of such items. */
export function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem)
}

/** Whether a value is an array of a text and such a value. */
export function isPair(isValue: (value: unknown) => boolean): (pair: unknown) => boolean {
  return (pair) => Array.isArray(pair) && pair.length === 2 && isText(pair[0]) && isValue(pair[1])
}
