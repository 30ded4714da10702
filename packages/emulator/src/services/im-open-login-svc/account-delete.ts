import type { AccountDeleteResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { readAccountIds } from './account/account-ids.ts'
import { tooManyAccounts } from './account/too-many-accounts.ts'
import { loginCodes } from './codes.ts'

export const difference: CoverageNote = {
  en: `Accounts can be deleted, as in the free edition. ${tooManyAccounts.en}`,
  zh: `可以删除账号，与免费版相同。${tooManyAccounts.zh}`,
}

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
