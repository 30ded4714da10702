import type { AccountDeleteResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { readAccountIds } from './account/account-ids.ts'
import { loginCodes } from './codes.ts'

/** Deletes accounts, with all that they were part of. */
export function accountDelete(call: Call): AccountDeleteResponse {
  const ids = readAccountIds(fields(call, { invalid: loginCodes.badRequest }), 'DeleteItem')
  return {
    ResultItem: ids.map((id) => {
      const account = call.world.accounts.get(id)
      if (account === undefined) {
        return { UserID: id, ResultCode: loginCodes.unknownAccount, ResultInfo: 'There is no such account' }
      }
      call.world.removeAccount(account)
      return { UserID: id, ResultCode: 0, ResultInfo: '' }
    }),
  }
}
