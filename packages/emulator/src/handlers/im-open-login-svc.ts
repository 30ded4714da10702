import {
  type AccountCheckResponse,
  type AccountCheckResult,
  type AccountDeleteResponse,
  api,
  type EmptyResponse,
  type MultiAccountImportResponse,
} from '@timkit/core'
import { objectList, optionalText, text, textList } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { type Call, type Route, route } from '../route.ts'
import { accountOf, shorten } from './accounts.ts'

/** A `UserID` may have this many bytes. */
const USER_ID_BYTES = 32
/** A batch of accounts may have this many. */
const MAX_ACCOUNTS = 100

const encoder = new TextEncoder()

/** The `im_open_login_svc` service: accounts. */
export const imOpenLoginSvc: readonly Route[] = [
  route(api.imOpenLoginSvc.accountImport, accountImport),
  route(api.imOpenLoginSvc.multiAccountImport, multiAccountImport),
  route(api.imOpenLoginSvc.accountCheck, accountCheck),
  route(api.imOpenLoginSvc.accountDelete, accountDelete),
  route(api.imOpenLoginSvc.kick, kick),
]

function accountImport(call: Call): EmptyResponse {
  // Identifier is the name that the field had until 2022.
  const field = call.body.UserID === undefined && call.body.Identifier !== undefined ? 'Identifier' : 'UserID'
  const id = text(call.body, field, 70402)
  const fault = userIdFault(id)
  if (fault !== undefined) throw new Refusal(70402, `${field} is "${shorten(id)}": ${fault}`)
  const nick = profileText(call, 'Nick')
  const faceUrl = profileText(call, 'FaceUrl')
  const account = call.world.addAccount(id)
  if (nick !== undefined || faceUrl !== undefined) {
    account.profile ??= new Map()
    if (nick !== undefined) account.profile.set('Tag_Profile_IM_Nick', nick)
    if (faceUrl !== undefined) account.profile.set('Tag_Profile_IM_Image', faceUrl)
    call.world.changed()
  }
  return {}
}

function profileText(call: Call, field: string): string | undefined {
  const value = optionalText(call.body, field, 70402)
  if (value !== undefined && encoder.encode(value).length > 500)
    throw new Refusal(40601, `${field} has more than 500 bytes`)
  return value
}

/** Says what is wrong with a `UserID`, or `undefined` when it may be imported. */
export function userIdFault(id: string): string | undefined {
  if (id === '') return 'it is empty'
  return encoder.encode(id).length > USER_ID_BYTES ? `it has more than ${USER_ID_BYTES} bytes` : undefined
}

function multiAccountImport(call: Call): MultiAccountImportResponse {
  const ids = checkCount(textList(call.body, 'Accounts', 70402), 'Accounts')
  const failed = ids.filter((id) => userIdFault(id) !== undefined)
  for (const id of ids) if (userIdFault(id) === undefined) call.world.addAccount(id)
  return { FailAccounts: failed }
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
  const account = accountOf(call, 'UserID', 70402, 70107)
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
