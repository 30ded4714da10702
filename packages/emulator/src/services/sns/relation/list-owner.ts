import type { Call } from '../../../request/call.ts'
import { counted } from '../../../request/count.ts'
import { type FieldReader, fields } from '../../../request/fields.ts'
import type { Account } from '../../../world/records/records.ts'
import { snsCodes } from '../codes.ts'

/** This many accounts can be named at once. */
const most = 1000

/** Reads a request of this service, and whose friends it is about: every command names the account in `From_Account`. */
export function readListOwner(call: Call): { readonly read: FieldReader; readonly account: Account } {
  const read = fields(call, { invalid: snsCodes.badRequest })
  return { read, account: read.account('From_Account', { unknown: snsCodes.unknownAccount }) }
}

/** Reads the accounts of `To_Account`. */
export function readAccounts(read: FieldReader): readonly string[] {
  return counted('To_Account', read.textList('To_Account'), { most, code: snsCodes.badRequest })
}

/** Reads a list of objects that has an entry, where how many it may have is not documented. */
export function readItems(read: FieldReader, name: string): readonly FieldReader[] {
  const items = read.objectList(name)
  if (items.length === 0) throw read.refusal(`${name} has no entry`)
  return items
}

/** Reads the friend groups that a request names. */
export function readGroupNames(read: FieldReader): readonly string[] {
  const names = read.textList('GroupName')
  if (names.length === 0) throw read.refusal('GroupName has no entry')
  return names
}
