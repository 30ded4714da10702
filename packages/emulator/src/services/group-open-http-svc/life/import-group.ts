import type { NewGroupResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { fields } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { newGroup, readGroupType } from '../group/new-group.ts'
import { newGroupDifference } from '../group/new-group-difference.ts'

export const difference: CoverageNote = newGroupDifference

/** Imports a group of the past. */
export function importGroup(call: Call): NewGroupResponse {
  const read = fields(call, { invalid: groupCodes.badRequest })
  const type = readGroupType(read)
  if (type === 'AVChatRoom') throw new Refusal(groupCodes.notAllowed, 'An AVChatRoom cannot be imported')
  const created = read.optionalNonZero('CreateTime', { max: call.now }) ?? call.now
  return { GroupId: newGroup(call, read, { type, created, ownGroupTaken: groupCodes.groupIdTaken }).id }
}
