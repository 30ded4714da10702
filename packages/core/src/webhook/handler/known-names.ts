import { show, wrongType } from '../../check.ts'
import { nearest } from '../../nearest.ts'

/** What a receiver of webhooks may be told, separated by blanks. */
const optionNames =
  'sdkAppId token now window insecure on onUnknown maxBytes deadline sleep onFailure answer onAfterFailure waitUntil deduplicate lease observe'.split(
    ' ',
  )

/** Refuses an option that there is not: nobody would see that it does nothing. */
export function checkOptionNames(options: object): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || optionNames.includes(name)) continue
    throw wrongType(name, `is no option: ${meant(name, optionNames)}`)
  }
}

/** Says what was meant, or what there is. */
export function meant(typed: string, known: readonly string[]): string {
  const name = nearest(typed, known)
  return name === undefined ? 'look at its spelling' : `did you mean ${show(name)}?`
}
