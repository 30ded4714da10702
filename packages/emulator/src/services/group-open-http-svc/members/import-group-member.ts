import type { ImportGroupMemberResponse, ImportGroupMemberResult } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { countedApart } from '../../../request/count.ts'
import { type FieldReader, fields } from '../../../request/fields.ts'
import { join } from '../../../world/groups/membership.ts'
import type { Group } from '../../../world/records/records.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { hasRoom } from '../group/has-room.ts'
import { namedGroup, refuseAVChatRoom } from '../group/named-group.ts'

export const difference: CoverageNote = {
  en: 'Members of any group can be imported. An unknown account, and one for whom the group has no room, have `Result` 0; neither is documented.',
  zh: '任何群都可以导入成员。不存在的账号，以及群已满时的账号，`Result` 为 0；文档都没有说明。',
}

/** This many members can be imported at once. */
const maxImported = 300

/** `Result`: what became of a member. */
const result = { failed: 0, imported: 1, member: 2 } as const

/** A member of the past. */
interface Draft {
  readonly id: string
  readonly role: 'Admin' | 'Member'
  readonly time: number
  readonly unread: number
}

/** Imports members of the past, each with an outcome of its own. */
export function importGroupMember(call: Call): ImportGroupMemberResponse {
  const group = namedGroup(call)
  refuseAVChatRoom(group, groupCodes.notAllowed)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const items = countedApart('MemberList', read.objectList('MemberList'), {
    most: maxImported,
    none: groupCodes.badRequest,
    tooMany: groupCodes.tooManyMembers,
  })
  // All are read before the first is imported: a call that is refused imports nobody.
  const drafts = items.map((item) => readDraft(item, call.now))
  return { MemberList: drafts.map((draft) => importOne(call, group, draft)) }
}

function readDraft(item: FieldReader, now: number): Draft {
  const id = item.text('Member_Account')
  const role = item.optionalText('Role') || 'Member'
  if (role !== 'Admin' && role !== 'Member')
    throw item.refusal('Role of a member can only be Admin, or be left out')
  const time = item.optionalNonZero('JoinTime') ?? now
  return { id, role, time, unread: item.optionalInteger('UnreadMsgNum') ?? 0 }
}

function importOne(call: Call, group: Group, { id, role, time, unread }: Draft): ImportGroupMemberResult {
  const account = call.world.accounts.get(id)
  if (group.members.has(id)) return { Member_Account: id, Result: result.member }
  const isOfThen = time >= group.createTime && time <= call.now
  if (account === undefined || !isOfThen || !hasRoom(group))
    return { Member_Account: id, Result: result.failed }
  const member = join(call.world, group, account, { role, time })
  // A ChatRoom counts nothing as unread.
  if (group.type !== 'ChatRoom') member.readSeq = Math.max(0, group.messages.length - unread)
  return { Member_Account: id, Result: result.imported }
}
