import type { ModifyUserInfoResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { counted } from '../../request/count.ts'
import { type FieldReader, fields } from '../../request/fields.ts'
import { firstMark, hidingMark, isRoomMark, maxRoomMarks, stayingMark } from '../../world/limits/rooms.ts'
import type { Group } from '../../world/records/records.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { groupCodes } from '../group-open-http-svc/codes.ts'
import { namedRoom, presentMembers } from '../group-open-http-svc/group/room.ts'

export const difference: CoverageNote = {
  en: 'Refused with 10004: nobody of `MemberList` is in the room, more than 10 different marks, more than 1000 members with one; no codes are documented. `Marks` of the answer are those of the request. That somebody went offline is noticed with the next call about the room.',
  zh: '`MemberList` 中没有人在房间内、不同标记超过 10 个、同一标记超过 1000 人时返回 10004；文档没有写明错误码。应答中的 `Marks` 与请求相同。成员离线在下一次调用该房间的接口时才处理。',
}

const maxMembers = 500
const maxMarked = 1000

/** Sets or removes marks of members of an AVChatRoom. */
export function modifyUserInfo(call: Call): ModifyUserInfoResponse {
  const room = namedRoom(call)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const CommandType = read.integer('CommandType', { min: 1, max: 2 }) as 1 | 2
  const rule = { most: maxMembers, code: groupCodes.badRequest }
  const items = counted('MemberList', read.objectList('MemberList'), rule).map((item) => ({
    Member_Account: item.text('Member_Account'),
    Marks: readMarks(item),
  }))
  const present = new Set(presentMembers(call, room).map(({ account }) => account.id))
  const MemberList = items.filter(({ Member_Account }) => present.has(Member_Account))
  if (MemberList.length === 0) throw read.refusal('Nobody of MemberList is in the room')
  const { roomMarks } = call.world.stores
  const changed = new Map<string, Map<number, number>>()
  for (const { Member_Account, Marks } of MemberList) {
    const marks = changed.get(Member_Account) ?? new Map(roomMarks.of(room.id, Member_Account))
    for (const mark of Marks) {
      if (CommandType === 1) marks.set(mark, call.now)
      else marks.delete(mark)
    }
    changed.set(Member_Account, marks)
  }
  if (CommandType === 1) checkLimits(call, room, read, changed)
  for (const [account, marks] of changed) roomMarks.replace(room.id, account, marks)
  return { CommandType, MemberList }
}

function readMarks(item: FieldReader): readonly number[] {
  const marks = item.list('Marks')
  if (marks.length > 0 && marks.every(isRoomMark)) return marks
  throw item.refusal(`Marks must have integers from ${firstMark}, or ${stayingMark} or ${hidingMark}`)
}

function checkLimits(
  { world }: Call,
  room: Group,
  read: FieldReader,
  changed: ReadonlyMap<string, ReadonlyMap<number, number>>,
): void {
  const counts = new Map<number, number>()
  for (const marks of new Map([...world.stores.roomMarks.ofAll(room.id), ...changed]).values()) {
    for (const mark of marks.keys()) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  }
  if (counts.size > maxRoomMarks) throw read.refusal(`A room has at most ${maxRoomMarks} different marks`)
  const most = Math.max(0, ...counts.values())
  if (most > maxMarked) throw read.refusal(`At most ${maxMarked} members of a room have the same mark`)
}
