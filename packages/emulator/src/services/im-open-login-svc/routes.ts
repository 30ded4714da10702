import type {
  AccountCheckResponse,
  AccountCheckResult,
  AccountDeleteResponse,
  EmptyResponse,
  MultiAccountImportResponse,
} from '@timkit/core/wire'
import { accountOf, shorten } from '../../request/account.ts'
import type { Call } from '../../request/call.ts'
import { type Fields, objectList, optionalText, text, textList } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import type { Handlers } from '../route.ts'

/** A `UserID` may have this many bytes. */
const USER_ID_BYTES = 32
/** A batch of accounts may have this many. */
const MAX_ACCOUNTS = 100
/** A name, and the address of a picture, may have this many bytes. */
const NAME_BYTES = 500

const encoder = new TextEncoder()

/** The `im_open_login_svc` service: accounts. */
export const imOpenLoginSvc: Handlers<'imOpenLoginSvc'> = {
  accountImport,
  multiAccountImport,
  accountCheck,
  accountDelete,
  kick,
}

function accountImport(call: Call): EmptyResponse {
  const field = idField(call.body)
  const id = text(call.body, field, 70402)
  const fault = userIdFault(id)
  if (fault !== undefined) throw new Refusal(70402, `${field} is "${shorten(id)}": ${fault}`)
  const names = readNames(call.body)
  const nameFault = namesFault(names)
  if (nameFault !== undefined) throw new Refusal(40601, nameFault)
  importAccount(call, id, names)
  return {}
}

/** Where the id of the account is: `Identifier` is the name that the field had until 2022. */
function idField({ UserID, Identifier }: Fields): 'UserID' | 'Identifier' {
  return UserID === undefined && Identifier !== undefined ? 'Identifier' : 'UserID'
}

/** Profile fields that an import sets, by tag. */
type Names = ReadonlyMap<string, string>

function readNames(fields: Fields): Names {
  const given = [
    ['Tag_Profile_IM_Nick', optionalText(fields, 'Nick', 70402)],
    ['Tag_Profile_IM_Image', optionalText(fields, 'FaceUrl', 70402)],
  ] as const
  return new Map(given.filter((entry): entry is [string, string] & typeof entry => entry[1] !== undefined))
}

/** Says what is wrong with names, or `undefined` when they may be set. */
function namesFault(names: Names): string | undefined {
  const long = [...names].find(([, value]) => encoder.encode(value).length > NAME_BYTES)
  return long && `${long[0]} has more than ${NAME_BYTES} bytes`
}

function importAccount({ world }: Call, id: string, names: Names): void {
  const account = world.addAccount(id)
  if (names.size === 0) return
  account.profile ??= new Map()
  for (const [tag, value] of names) account.profile.set(tag, value)
  world.changed()
}

/** Says what is wrong with a `UserID`, or `undefined` when it may be imported. */
export function userIdFault(id: string): string | undefined {
  if (id === '') return 'it is empty'
  return encoder.encode(id).length > USER_ID_BYTES ? `it has more than ${USER_ID_BYTES} bytes` : undefined
}

function multiAccountImport(call: Call): MultiAccountImportResponse {
  // All are read before the first is imported: a call that is refused imports nobody.
  const accounts = accountsToImport(call.body)
  const isRight = ({ id, names }: ToImport): boolean =>
    userIdFault(id) === undefined && namesFault(names) === undefined
  for (const account of accounts) if (isRight(account)) importAccount(call, account.id, account.names)
  return { FailAccounts: accounts.filter((account) => !isRight(account)).map(({ id }) => id) }
}

interface ToImport {
  readonly id: string
  readonly names: Names
}

/** Until 2024 there were ids only, in a field of another name. */
function accountsToImport(body: Fields): readonly ToImport[] {
  if (body.AccountList === undefined && body.Accounts !== undefined)
    return checkCount(textList(body, 'Accounts', 70402), 'Accounts').map((id) => ({ id, names: new Map() }))
  const items = checkCount(objectList(body, 'AccountList', 70402), 'AccountList')
  return items.map((item) => ({ id: text(item, 'UserID', 70402), names: readNames(item) }))
}

function accountCheck(call: Call): AccountCheckResponse {
  const results = idsOf(call, 'CheckItem').map((id): AccountCheckResult => {
    const known = call.world.accounts.has(id)
    return { UserID: id, ResultCode: 0, ResultInfo: '', AccountStatus: known ? 'Imported' : 'NotImported' }
  })
  return { ResultItem: results }
}

function accountDelete(call: Call): AccountDeleteResponse {
  const results = idsOf(call, 'DeleteItem').map((id) => {
    const account = call.world.accounts.get(id)
    if (account === undefined)
      return { UserID: id, ResultCode: 70107, ResultInfo: 'There is no such account' }
    call.world.removeAccount(account)
    return { UserID: id, ResultCode: 0, ResultInfo: '' }
  })
  return { ResultItem: results }
}

function kick(call: Call): EmptyResponse {
  const account = accountOf(call, idField(call.body), 70402, 70107)
  account.validFrom = call.now
  account.presence = undefined
  call.world.changed()
  return {}
}

function idsOf(call: Call, field: string): readonly string[] {
  return checkCount(objectList(call.body, field, 70402), field).map((item) => text(item, 'UserID', 70402))
}

function checkCount<T>(items: readonly T[], field: string): readonly T[] {
  if (items.length === 0) throw new Refusal(70402, `${field} has no entry`)
  if (items.length > MAX_ACCOUNTS)
    throw new Refusal(70206, `${field} has ${items.length} entries, more than ${MAX_ACCOUNTS}`)
  return items
}
