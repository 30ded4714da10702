import type { GetSubscribedOfficialAccountListResponse, SubscribedOfficialAccount } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { OfficialAccount } from '../../../world/stores/official-accounts.ts'
import { baseInfo } from '../account/base-info.ts'
import { readRequest } from '../account/named-account.ts'

/** A page has this many, unless the request wants fewer. */
const most = 200

/** The official accounts that an account has subscribed to, page by page. */
export function getSubscribedOfficialAccountList(call: Call): GetSubscribedOfficialAccountListResponse {
  const read = readRequest(call)
  const { id } = read.account('Subscriber_Account')
  const limit = read.optionalNonZero('Limit', { max: most }) ?? most
  const offset = read.optionalInteger('Offset') ?? 0
  const filter = read.optionalObject('ResponseFilter')
  const wanted = filter?.optionalTextList('OfficialAccountBaseInfoFilter')
  const wantedSelf = filter?.optionalTextList('SelfInfoFilter')
  const all = call.world.stores.officialAccounts.all.filter(({ subscribers }) => subscribers.has(id))
  const page = all.slice(offset, offset + limit)
  const isLast = offset + limit >= all.length
  return {
    TotalCount: all.length,
    CompleteFlag: isLast ? 1 : 0,
    Next: isLast ? 0 : offset + limit,
    OfficialAccountInfoList: page.map((account) => itemOf(account, id, wanted, wantedSelf)),
  }
}

function itemOf(
  account: OfficialAccount,
  id: string,
  wanted: readonly string[] | undefined,
  wantedSelf: readonly string[] | undefined,
): SubscribedOfficialAccount {
  const { time = 0, custom = '' } = account.subscribers.get(id) ?? {}
  const self = Object.entries({ SubscribeTime: time, CustomString: custom })
  const given = self.filter(([field]) => wantedSelf === undefined || wantedSelf.includes(field))
  return { ...baseInfo(account, wanted), SelfInfo: Object.fromEntries(given) }
}
