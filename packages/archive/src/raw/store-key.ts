import { outOfRange } from '@timkit/core/internal'

const part = '[A-Za-z0-9][A-Za-z0-9._@-]*'
const wholeKey = new RegExp(`^${part}(?:/${part})*$`)

/**
 * Refuses a key that could leave the store, or that some file system does not know how to hold.
 *
 * @throws {RangeError} It is no key.
 */
export function checkKey(key: string): void {
  if (!isKey(key)) {
    throw outOfRange(
      'key',
      `must be names of letters, digits and ._@- with / between: got ${JSON.stringify(key)}`,
    )
  }
}

/** Whether something may be a key of a store. */
export function isKey(text: string): boolean {
  return wholeKey.test(text) && !text.includes('..')
}
