import type { AddPermissionGroupMemberResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { counted } from '../../../request/count.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { namedPermissionGroup, permissionDifference } from '../group/permission-group.ts'

export const difference: CoverageNote = permissionDifference

/** This many members can be added at once. */
const most = 100

const results = { 'not done': 0, done: 1, 'so before': 2 } as const

/** Puts members of a community into a permission group, each with a result of its own. */
export function addPermissionGroupMember(call: Call): AddPermissionGroupMemberResponse {
  const { community, group, read } = namedPermissionGroup(call)
  const rule = { most, code: groupCodes.badRequest }
  const items = counted('MemberList', read.objectList('MemberList'), rule)
  const ids = items.map((item) => item.text('Member_Account'))
  const MemberList = ids.map((id) => {
    if (!community.members.has(id)) return { Member_Account: id, Result: results['not done'] }
    const isIn = group.members.has(id)
    group.members.add(id)
    return { Member_Account: id, Result: isIn ? results['so before'] : results.done }
  })
  call.world.stores.permissionGroups.touch()
  return { MemberList }
}
