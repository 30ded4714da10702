import type { CreatePermissionGroupResponse } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { type FieldReader, fields } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import { permissionGroupPrefix as prefix } from '../../../world/limits/permission-groups.ts'
import type { Group } from '../../../world/records/records.ts'
import type { CoverageNote } from '../../coverage-note.ts'
import { groupCodes } from '../codes.ts'
import { namedCommunity } from '../group/named-group.ts'
import { permissionDifference } from '../group/permission-group.ts'
import { readPermissionTexts } from '../group/permission-texts.ts'

export const difference: CoverageNote = permissionDifference

/** Makes a permission group. */
export function createPermissionGroup(call: Call): CreatePermissionGroupResponse {
  const community = namedCommunity(call)
  const read = fields(call, { invalid: groupCodes.badRequest })
  const name = read.text('PermissionGroupName')
  const { permission = 0, custom = '' } = readPermissionTexts(read)
  const id =
    ownId(call, read, community) ?? `${prefix}@PMG#${call.world.takeSeq().toString(36).toUpperCase()}`
  const made = { id, group: community.id, name, permission, custom, members: new Set<string>() }
  call.world.stores.permissionGroups.add({ ...made, topics: new Map() })
  return { PermissionGroupId: id }
}

function ownId({ world }: Call, read: FieldReader, { id: group }: Group): string | undefined {
  const id = read.optionalText('PermissionGroupId') ?? ''
  if (id === '') return undefined
  if (!id.startsWith(prefix) || id === prefix)
    throw read.refusal(`PermissionGroupId must begin with ${prefix}`)
  if (world.stores.permissionGroups.get(group, id) === undefined) return id
  throw new Refusal(groupCodes.groupIdTaken, 'PermissionGroupId is in use')
}
