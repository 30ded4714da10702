import type { GetPermissionGroupMemberListResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { readPageStart } from '../../../request/page-start.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { namedPermissionGroup, permissionDifference } from '../group/permission-group.ts'

export const difference: CoverageNote = permissionDifference

/** A page has this many, unless another number is asked for. */
const usual = 100

/** Who is in a permission group, page by page: those who have left the community are not. */
export function getPermissionGroupMemberList(call: Call): GetPermissionGroupMemberListResponse {
  const { community, group, read } = namedPermissionGroup(call)
  const limit = read.optionalNonZero('Limit') ?? usual
  const start = readPageStart(read, 'Next')
  const ids = [...group.members].filter((id) => community.members.has(id))
  const end = start + limit
  return {
    MemberList: ids.slice(start, end).map((id) => ({ Member_Account: id })),
    Next: end < ids.length ? String(end) : '',
  }
}
