import type { GetOnlineMemberNumResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { namedRoom, presentMembers } from '../group/room.ts'

export const difference: CoverageNote = {
  en: 'Counted at once. Members come by the seed; in the room are those of them who are online, as the seed says.',
  zh: '实时统计。成员来自初始数据；其中在线的（以初始数据为准）视为在房间内。',
}

/** How many are in an AVChatRoom. */
export function getOnlineMemberNum(call: Call): GetOnlineMemberNumResponse {
  return { OnlineMemberNum: presentMembers(call, namedRoom(call)).length }
}
