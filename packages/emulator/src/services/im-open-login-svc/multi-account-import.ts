import type { MultiAccountImportResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { countedApart } from '../../request/count.ts'
import { type FieldReader, fields } from '../../request/fields.ts'
import { userIdFault } from '../../world/records/user-id.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { accountCount } from './account/account-ids.ts'
import { importAccount, type Names, namesFault, readNames } from './account/names.ts'
import { tooManyAccounts } from './account/too-many-accounts.ts'
import { loginCodes } from './codes.ts'

export const difference: CoverageNote = tooManyAccounts

/** Makes accounts, and names those that it could not make. */
export function multiAccountImport(call: Call): MultiAccountImportResponse {
  // All are read before the first is imported: a call that is refused imports nobody.
  const accounts = readAccounts(fields(call, { invalid: loginCodes.badRequest }))
  for (const account of accounts) if (isRight(account)) importAccount(call.world, account.id, account.names)
  return { FailAccounts: accounts.filter((account) => !isRight(account)).map(({ id }) => id) }
}

interface NewAccount {
  readonly id: string
  readonly names: Names
}

/** Until 2024 there were ids only, in a field of another name. */
function readAccounts(read: FieldReader): readonly NewAccount[] {
  if (!read.has('AccountList') && read.has('Accounts')) {
    const ids = countedApart('Accounts', read.textList('Accounts'), accountCount)
    return ids.map((id) => ({ id, names: new Map() }))
  }
  const items = countedApart('AccountList', read.objectList('AccountList'), accountCount)
  return items.map((item) => ({ id: item.text('UserID'), names: readNames(item) }))
}

function isRight({ id, names }: NewAccount): boolean {
  return userIdFault(id) === undefined && namesFault(names) === undefined
}
