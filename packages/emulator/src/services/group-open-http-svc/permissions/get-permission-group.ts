import type { GetPermissionGroupResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { fields } from '../../../request/fields.ts'
import { readPageStart } from '../../../request/page-start.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { namedCommunity } from '../group/named-group.ts'
import { permissionDifference } from '../group/permission-group.ts'

export const difference: CoverageNote = {
  en: `${permissionDifference.en} One that is named and not there is left out.`,
  zh: `${permissionDifference.zh}指定的权限组不存在时直接略去。`,
}

/** A page has at most this many. */
const most = 20

/** Permission groups of a community, page by page. */
export function getPermissionGroup(call: Call): GetPermissionGroupResponse {
  const community = namedCommunity(call)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const wanted = read.optionalTextList('PermissionGroupIdList')
  const limit = read.optionalNonZero('Limit', { max: most }) ?? most
  const start = readPageStart(read, 'Next')
  const all = call.world.stores.permissionGroups.of(community.id)
  const found = wanted === undefined ? all : all.filter(({ id }) => wanted.includes(id))
  const end = start + limit
  return {
    PermissionGroupInfoList: found.slice(start, end).map(({ id, name, permission, custom }) => ({
      PermissionGroupId: id,
      PermissionGroupName: name,
      Permission: permission,
      CustomString: custom,
    })),
    Next: end < found.length ? String(end) : '',
  }
}
