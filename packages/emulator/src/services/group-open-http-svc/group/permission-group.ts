import type { Call } from '../../../request/call.ts'
import type { FieldReader } from '../../../request/fields.ts'
import { fields } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import type { Group } from '../../../world/records/records.ts'
import type { PermissionGroup } from '../../../world/stores/permission-groups.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { namedCommunity } from './named-group.ts'

/** Of all commands about permission groups. */
export const permissionDifference: CoverageNote = {
  en: 'Any community with topics has permission groups, whatever `EnablePermission` says, and what their bits forbid is not forbidden: their meaning was not found. What is not there is refused with 10010; no code is documented.',
  zh: '无论 `EnablePermission` 取何值，支持话题的社群都可以使用权限组；没有找到权限位的含义，因此不会据此限制操作。对象不存在时返回 10010；文档没有写明错误码。',
}

/** A community, the reader of the request, and the permission group that it names. */
export interface NamedPermissionGroup {
  readonly community: Group
  readonly read: FieldReader
  readonly group: PermissionGroup
}

/** The permission group that a request names. */
export function namedPermissionGroup(call: Call): NamedPermissionGroup {
  const community = namedCommunity(call)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const group = call.world.stores.permissionGroups.get(community.id, read.text('PermissionGroupId'))
  if (group !== undefined) return { community, read, group }
  throw new Refusal(groupCodes.unknownGroup, 'There is no such permission group')
}
