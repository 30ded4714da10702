import type { CheckMembersResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { groupCodes } from '../group-open-http-svc/codes.ts'
import { namedRoom, presentMembers } from '../group-open-http-svc/group/room.ts'

export const difference: CoverageNote = {
  en: 'Right at once. There may be any number of accounts: no limit is documented.',
  zh: '实时结果。账号数量不限：文档没有写明上限。',
}

/** Which of some accounts are in an AVChatRoom. */
export function checkMembers(call: Call): CheckMembersResponse {
  const room = namedRoom(call)
  const ids = fields(call, { invalid: groupCodes.badRequest }).textList('Member_Account')
  const present = new Set(presentMembers(call, room).map(({ account }) => account.id))
  return { Member_Account: ids.filter((id) => present.has(id)) }
}
