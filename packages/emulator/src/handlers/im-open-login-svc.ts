import { type AccountCheckResponse, type AccountCheckResult, api, type EmptyResponse } from '@timkit/core'
import { objectList, optionalText, text } from '../fields.ts'
import { Refusal } from '../refusal.ts'
import { type Call, type Route, route } from '../route.ts'
import { shorten } from './accounts.ts'

/** A `UserID` may have this many bytes. */
const USER_ID_BYTES = 32
/** A batch of accounts may have this many. */
const MAX_ACCOUNTS = 100

const encoder = new TextEncoder()

/** The `im_open_login_svc` service: accounts. */
export const imOpenLoginSvc: readonly Route[] = [
  route(api.imOpenLoginSvc.accountImport, accountImport),
  route(api.imOpenLoginSvc.accountCheck, accountCheck),
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

function accountCheck(call: Call): AccountCheckResponse {
  const items = objectList(call.body, 'CheckItem', 70402)
  if (items.length === 0 || items.length > MAX_ACCOUNTS) {
    throw new Refusal(
      items.length === 0 ? 70402 : 70206,
      `CheckItem has ${items.length} entries, not 1 to ${MAX_ACCOUNTS}`,
    )
  }
  const results = items.map((item): AccountCheckResult => {
    const id = text(item, 'UserID', 70402)
    return {
      UserID: id,
      ResultCode: 0,
      ResultInfo: '',
      AccountStatus: call.world.accounts.has(id) ? 'Imported' : 'NotImported',
    }
  })
  return { ResultItem: results }
}
