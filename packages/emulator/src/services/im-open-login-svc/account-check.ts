import type { AccountCheckResponse, AccountCheckResult } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { readAccountIds } from './account/account-ids.ts'
import { tooManyAccounts } from './account/too-many-accounts.ts'
import { loginCodes } from './codes.ts'

export const difference: CoverageNote = tooManyAccounts

/** Whether accounts exist. */
export function accountCheck(call: Call): AccountCheckResponse {
  const ids = readAccountIds(fields(call, { invalid: loginCodes.badRequest }), 'CheckItem')
  return {
    ResultItem: ids.map((id): AccountCheckResult => {
      const known = call.world.accounts.has(id)
      return { UserID: id, ResultCode: 0, ResultInfo: '', AccountStatus: known ? 'Imported' : 'NotImported' }
    }),
  }
}
