import type { Call } from '../../../request/call.ts'
import { counted } from '../../../request/count.ts'
import { type FieldReader, fields } from '../../../request/fields.ts'
import type { Account } from '../../../world/records/records.ts'
import { followCodes } from '../codes.ts'

/** Reads a request of this service, and who is meant: every command names the account in `From_Account`. */
export function readFollower(call: Call): { readonly read: FieldReader; readonly account: Account } {
  const read = fields(call, { invalid: followCodes.badRequest })
  return { read, account: read.account('From_Account', { unknown: followCodes.unknownAccount }) }
}

/** Reads the accounts of `To_Account`, of which there may be so many. */
export function readAccounts(read: FieldReader, most: number): readonly string[] {
  return counted('To_Account', read.textList('To_Account'), { most, code: followCodes.badRequest })
}
