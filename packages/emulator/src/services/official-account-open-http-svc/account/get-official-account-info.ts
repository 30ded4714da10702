import type { GetOfficialAccountInfoResponse, OfficialAccountInfo } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { counted } from '../../../request/count.ts'
import { shorten } from '../../../request/shorten.ts'
import { officialCodes } from '../codes.ts'
import { baseInfo } from './base-info.ts'
import { readRequest } from './named-account.ts'

/** This many can be asked for at once. */
const most = 50

/** What official accounts say about themselves, each with an outcome of its own. */
export function getOfficialAccountInfo(call: Call): GetOfficialAccountInfoResponse {
  const read = readRequest(call)
  const rule = { most, code: officialCodes.badRequest }
  const ids = counted('OfficialAccountIdList', read.objectList('OfficialAccountIdList'), rule).map((item) =>
    item.text('Official_Account'),
  )
  const wanted = read.optionalObject('ResponseFilter')?.optionalTextList('OfficialAccountBaseInfoFilter')
  return { OfficialAccountInfoList: ids.map((id) => infoOf(call, id, wanted)) }
}

function infoOf({ world }: Call, id: string, wanted: readonly string[] | undefined): OfficialAccountInfo {
  const account = world.stores.officialAccounts.get(id)
  if (account !== undefined) return { ErrorCode: 0, ErrorInfo: '', ...baseInfo(account, wanted) }
  const ErrorInfo = `There is no official account "${shorten(id)}"`
  return { Official_Account: id, ErrorCode: officialCodes.unknownAccount, ErrorInfo }
}
