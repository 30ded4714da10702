import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { type CountCodes, countedApart } from '../../../request/count.ts'
import { fields, uint32 } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import { banReasonBytes } from '../../../world/limits/rooms.ts'
import { removeMember } from '../../../world/records/group.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { checkAccounts, namedRoom } from '../group/room.ts'

export const difference: CoverageNote = {
  en: 'Accounts that are not in the room can be banned, the owner cannot (10007), and an account that does not exist is refused with 10004; none of it is documented. `Description` is checked, and shown to nobody.',
  zh: '不在房间内的账号也可以封禁，群主不可以（10007），账号不存在时返回 10004；文档都没有说明。`Description` 只做校验，不会展示。',
}

/** So many members may be banned, or not any more, with one request. */
export const banCount: CountCodes = {
  most: 20,
  none: groupCodes.badRequest,
  tooMany: groupCodes.tooManyMembers,
}

/** Bans members of an AVChatRoom for a time, and puts them out. */
export function banGroupMember(call: Call): EmptyResponse {
  const room = namedRoom(call)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const ids = countedApart('Members_Account', read.textList('Members_Account'), banCount)
  const until = call.now + read.integer('Duration', { max: uint32 })
  const why = read.optionalText('Description', { most: banReasonBytes }) ?? ''
  checkAccounts(call, 'Members_Account', ids)
  if (room.owner !== '' && ids.includes(room.owner))
    throw new Refusal(groupCodes.notAllowed, 'The owner of a group cannot be banned')
  for (const id of ids) {
    const member = room.members.get(id)
    if (member !== undefined) removeMember(room, member.account)
    call.world.stores.roomBans.set(room.id, id, { until, why })
  }
  return {}
}
