import type { EmptyResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { namedPermissionGroup, permissionDifference } from '../group/permission-group.ts'
import { readPermissionTexts } from '../group/permission-texts.ts'

export const difference: CoverageNote = permissionDifference

/** Changes name, bits or text of a permission group. */
export function modifyPermissionGroup(call: Call): EmptyResponse {
  const { group, read } = namedPermissionGroup(call)
  const { name, permission, custom } = readPermissionTexts(read)
  if (name === '') throw read.refusal('PermissionGroupName must not be empty')
  group.name = name ?? group.name
  group.permission = permission ?? group.permission
  group.custom = custom ?? group.custom
  call.world.stores.permissionGroups.touch()
  return {}
}
