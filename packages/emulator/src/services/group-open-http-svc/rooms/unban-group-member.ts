import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { countedApart } from '../../../request/count.ts'
import { fields } from '../../../request/fields.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { checkAccounts, namedRoom } from '../group/room.ts'
import { banCount } from './ban-group-member.ts'

export const difference: CoverageNote = {
  en: 'An account that is not banned is no error, one that does not exist is refused with 10004; neither is documented.',
  zh: '未被封禁的账号不报错，账号不存在时返回 10004；文档都没有说明。',
}

/** Ends the bans of accounts in an AVChatRoom. */
export function unbanGroupMember(call: Call): EmptyResponse {
  const room = namedRoom(call)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const ids = countedApart('Members_Account', read.textList('Members_Account'), banCount)
  checkAccounts(call, 'Members_Account', ids)
  for (const id of ids) call.world.stores.roomBans.end(room.id, id)
  return {}
}
