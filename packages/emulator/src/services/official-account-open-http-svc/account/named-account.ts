import type { Call } from '../../../request/call.ts'
import { type FieldReader, fields } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import { shorten } from '../../../request/shorten.ts'
import type { OfficialAccount } from '../../../world/stores/official-accounts.ts'
import { officialCodes } from '../codes.ts'

/** A reader of the request, with the code of the service. */
export function readRequest(call: Call): FieldReader {
  return fields(call, { invalid: officialCodes.badRequest })
}

/** The official account that a request names in `Official_Account`. */
export function namedAccount(call: Call): OfficialAccount {
  const id = readRequest(call).text('Official_Account')
  const account = call.world.stores.officialAccounts.get(id)
  if (account !== undefined) return account
  throw new Refusal(officialCodes.unknownAccount, `There is no official account "${shorten(id)}"`)
}
