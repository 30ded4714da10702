import { outOfRange } from '@timkit/core/internal'

const part = '[A-Za-z0-9][A-Za-z0-9._@-]*'
const wholeKey = new RegExp(`^${part}(?:/${part})*$`)

/**
 * Refuses a key that could leave the store, or that some file system does not know how to hold.
 *
 * @throws {RangeError} It is no key.
 */
export function checkKey(key: string): void {
  if (!wholeKey.test(key) || key.includes('..')) {
    throw outOfRange(
      'key',
      `must be names of letters, digits and ._@- with / between: got ${JSON.stringify(key)}`,
    )
  }
}
