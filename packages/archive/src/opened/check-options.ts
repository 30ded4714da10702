import { checkObject, nearest, wrongType } from '@timkit/core/internal'

/** Refuses a value that is not `undefined`, by its name. */
export type Check = (value: unknown, name: string) => void

/**
 * Refuses options that are not an object, have a name that nobody reads, or a value that its check refuses: whoever writes JavaScript would
 * otherwise get an answer to another question. `undefined` counts as left out.
 *
 * @param checks what the options may have; those that are checked where they are read have `anything`
 * @param option what the caller calls them
 * @throws {TypeError | RangeError} naming what is wrong
 */
export function checkOptions(value: unknown, checks: Readonly<Record<string, Check>>, option: string): void {
  checkObject(value, option)
  const known = Object.keys(checks)
  for (const [name, given] of Object.entries(value)) {
    if (given === undefined) continue
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined
    if (check === undefined) throw wrongType(name, `is not known in ${option}: ${meant(name, known)}`)
    check(given, name)
  }
}

function meant(typed: string, known: readonly string[]): string {
  const near = nearest(typed, known)
  return near === undefined ? `it takes ${known.join(', ')}` : `did you mean ${near}?`
}
