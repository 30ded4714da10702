import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { accountIdField } from './account/account-ids.ts'
import { loginCodes } from './codes.ts'

export const difference: CoverageNote = {
  en: 'No `State.StateChange` comes. Its page names logging in and out by clients and lost connections; a kick is there only as what the login of another device does.',
  zh: '不触发 `State.StateChange`：其文档只列出客户端登录、登出和连接断开；踢下线只作为在其他设备登录的结果出现。',
}

/** Ends the connections of an account, and all UserSigs that it has now. */
export function kick(call: Call): EmptyResponse {
  const read = fields(call, { invalid: loginCodes.badRequest })
  const account = read.account(accountIdField(read), { unknown: loginCodes.unknownAccount })
  account.validFrom = call.now
  account.presence = undefined
  call.world.changed()
  return {}
}
