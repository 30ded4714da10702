import type { GetGroupBanMemberResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { fields } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { namedRoom } from '../group/room.ts'

export const difference: CoverageNote = {
  en: 'Without `Limit` a page has 100; its default is not documented. More than 100 are refused with 10005: the page lists the code, and nothing else of a request can be too many accounts.',
  zh: '不填 `Limit` 时每页 100 个；文档没有说明默认值。`Limit` 超过 100 时返回 10005：文档列出了这个错误码，请求里只有它会使账号数量超限。',
}

const maxBans = 100

/** Who is banned from an AVChatRoom. */
export function getGroupBanMember(call: Call): GetGroupBanMemberResponse {
  const room = namedRoom(call)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const limit = read.optionalNonZero('Limit') ?? maxBans
  if (limit > maxBans) throw new Refusal(groupCodes.tooManyMembers, `Limit is ${limit}, more than ${maxBans}`)
  const start = read.integer('Offset')
  const bans = call.world.stores.roomBans.of(room.id, call.now)
  const page = bans.slice(start, start + limit)
  return {
    BannedAccountList: page.map(([Member_Account, { until }]) => ({ Member_Account, BannedUntil: until })),
    NextOffset: start + limit < bans.length ? start + limit : 0,
  }
}
