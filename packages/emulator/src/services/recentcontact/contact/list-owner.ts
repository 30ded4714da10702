import type { Call } from '../../../request/call.ts'
import { type FieldReader, fields } from '../../../request/fields.ts'
import type { Account } from '../../../world/records/records.ts'
import { contactCodes } from '../codes.ts'

/** Reads a request of this service, and whose list it is about: every command names it in `From_Account`. */
export function readListOwner(call: Call): { readonly read: FieldReader; readonly account: Account } {
  const read = fields(call, { invalid: contactCodes.badRequest })
  return { read, account: read.account('From_Account', { unknown: contactCodes.unknownAccount }) }
}
