import type { Call } from '../../../request/call.ts'
import { countedApart } from '../../../request/count.ts'
import { type FieldReader, fields } from '../../../request/fields.ts'
import { allMemberPushCodes } from '../codes.ts'

const { badRequest, tooManyAccounts } = allMemberPushCodes

/** How many accounts a call about attributes or tags may name, and how it is refused otherwise. */
const bounds = { most: 100, none: badRequest, tooMany: tooManyAccounts }

/** The ids of a request that names accounts and nothing else, each once. */
export function namedTargets(call: Call): readonly string[] {
  const ids = fields(call, { invalid: badRequest }).textList('To_Account')
  return [...new Set(countedApart('To_Account', ids, bounds))]
}

/** An entry of a request that says something about each account. */
export interface TargetEntry {
  readonly id: string
  readonly entry: FieldReader
}

/** The entries of a request that says something about each account. */
export function targetEntries(call: Call, list: 'UserAttrs' | 'UserTags'): readonly TargetEntry[] {
  const entries = fields(call, { invalid: badRequest }).objectList(list)
  return countedApart(list, entries, bounds).map((entry) => ({ id: entry.text('To_Account'), entry }))
}
