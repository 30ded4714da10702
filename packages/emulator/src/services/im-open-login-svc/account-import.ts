import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import { shorten } from '../../request/shorten.ts'
import { userIdFault } from '../../world/records/user-id.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { accountIdField } from './account/account-ids.ts'
import { importAccount, namesFault, readNames } from './account/names.ts'
import { loginCodes } from './codes.ts'

export const difference: CoverageNote = {
  en: 'Any number of accounts, as in a paid edition.',
  zh: '账号数量不限，与付费版相同。',
}

/** Makes an account, or changes its names. */
export function accountImport(call: Call): EmptyResponse {
  const read = fields(call, { invalid: loginCodes.badRequest })
  const field = accountIdField(read)
  const id = read.text(field)
  const fault = userIdFault(id)
  if (fault !== undefined) throw read.refusal(`${field} is "${shorten(id)}": ${fault}`)
  const names = readNames(read)
  const nameFault = namesFault(names)
  if (nameFault !== undefined) throw new Refusal(loginCodes.nameTooLong, nameFault)
  importAccount(call.world, id, names)
  return {}
}
