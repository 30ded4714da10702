import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { accountIdField } from './account/account-ids.ts'
import { loginCodes } from './codes.ts'

/** Ends the connections of an account, and all UserSigs that it has now. */
export function kick(call: Call): EmptyResponse {
  const read = fields(call, { invalid: loginCodes.badRequest })
  const account = read.account(accountIdField(read), { unknown: loginCodes.unknownAccount })
  account.validFrom = call.now
  account.presence = undefined
  call.world.changed()
  return {}
}
