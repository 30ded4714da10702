import type { GetMembersResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import { hidingMark } from '../../world/limits/rooms.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { groupCodes } from '../group-open-http-svc/codes.ts'
import { namedRoom, presentMembers, shownAs } from '../group-open-http-svc/group/room.ts'

export const difference: CoverageNote = {
  en: 'Right at once, and in full, as with the switch on; newest first. `NextTimestamp` is a position, not a time. `Marks` are missing: their page does not have them here.',
  zh: '实时且完整，与开启开关后相同；最近进入的在前。`NextTimestamp` 是位置，不是时间。不返回 `Marks`：该接口的文档没有此字段。',
}

/** Of a larger room the list has those who came last. */
const listed = 1000
const pageSize = 500

/** Who is in an AVChatRoom, page by page. */
export function getMembers(call: Call): GetMembersResponse {
  const room = namedRoom(call)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const start = read.integer('Timestamp')
  const mark = read.optionalInteger('Mark')
  const { roomMarks } = call.world.stores
  const members = presentMembers(call, room)
    .filter(({ account }) => {
      const marks = roomMarks.of(room.id, account.id)
      return mark === undefined ? !marks.has(hidingMark) : marks.has(mark)
    })
    .slice(-listed)
    .toReversed()
  const end = start + pageSize
  return {
    MemberList: members.slice(start, end).map(({ account, joinTime }) => ({
      Member_Account: account.id,
      JoinTime: joinTime,
      ...shownAs(call, account.id),
    })),
    NextTimestamp: end < members.length ? end : 0,
  }
}
