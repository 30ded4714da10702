/**
 * Sizes of files in words.
 *
 * @module
 */

import { countOf } from '../wire-values.ts'

const units = ['B', 'KB', 'MB', 'GB', 'TB']

/** Puts a number of bytes into words, 1024 of a unit to the next; `undefined` for what is not a number. */
export function sizeText(value: unknown): string | undefined {
  let size = countOf(value)
  if (size === undefined) return undefined
  let unit = 0
  // What would be rounded up to 1024 is shown in the next unit.
  while (size >= 1023.5 && unit < units.length - 1) {
    size /= 1024
    unit += 1
  }
  return `${size < 9.95 ? Math.round(size * 10) / 10 : Math.round(size)} ${units[unit]}`
}
