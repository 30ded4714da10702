import type { DestroyPermissionGroupResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { counted } from '../../../request/count.ts'
import { fields } from '../../../request/fields.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { namedCommunity } from '../group/named-group.ts'
import { permissionDifference } from '../group/permission-group.ts'

export const difference: CoverageNote = permissionDifference

/** This many can be deleted at once. */
const most = 20

/** Deletes permission groups, each with an outcome of its own. */
export function destroyPermissionGroup(call: Call): DestroyPermissionGroupResponse {
  const { permissionGroups } = call.world.stores
  const community = namedCommunity(call)
  const ids = fields(call, { invalid: groupCodes.badRequest }).textList('PermissionGroupIdList')
  const rule = { most, code: groupCodes.badRequest }
  const results = counted('PermissionGroupIdList', ids, rule).map((PermissionGroupId) => {
    const group = permissionGroups.get(community.id, PermissionGroupId)
    if (group === undefined) {
      return {
        ErrorCode: groupCodes.unknownGroup,
        ErrorInfo: 'There is no such permission group',
        PermissionGroupId,
      }
    }
    permissionGroups.remove(group)
    return { ErrorCode: 0, ErrorInfo: '', PermissionGroupId }
  })
  return { PermissionGroupResultList: results }
}
