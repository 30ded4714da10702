import type { Call } from '../../../request/call.ts'
import type { FieldReader } from '../../../request/fields.ts'
import { Refusal } from '../../../request/refusal.ts'
import { readWord } from '../../../request/word.ts'
import { addMember, createGroup } from '../../../world/records/group.ts'
import { type GroupType, groupTypes } from '../../../world/records/group-profile.ts'
import type { Group } from '../../../world/records/records.ts'
import type { World } from '../../../world/world.ts'
import { groupCodes } from '../codes.ts'
import { readCustom } from './custom-fields.ts'
import { isGroupId } from './named-group.ts'
import { readGroupProfile } from './new-profile.ts'

/** What a new group is, besides what the request says about it. */
export interface NewGroup {
  /** The type, which decides what is allowed. */
  readonly type: GroupType
  /** Unix seconds. */
  readonly created: number
  /** The code where its owner has a group of this id already. */
  readonly ownGroupTaken: number
}

/** Makes the group that a request describes, with its owner. */
export function newGroup(call: Call, read: FieldReader, made: NewGroup): Group {
  return readNewGroup(call, read, made).make()
}

/** A group that may be made. */
export interface CheckedGroup {
  readonly name: string
  /** The `UserID`; empty where it has none. */
  readonly owner: string
  /** Makes it. */
  readonly make: () => Group
}

/** Reads the group that a request describes; refuses one that may not be made. */
export function readNewGroup(call: Call, read: FieldReader, made: NewGroup): CheckedGroup {
  const { world } = call
  const { type, created } = made
  const profile = readGroupProfile(read, type)
  const owner = read.optionalAccount('Owner_Account', { unknown: groupCodes.unknownAccount })
  const custom = readCustom(read, 'AppDefinedData')
  const given = read.optionalText('GroupId') ?? ''
  if (given !== '') checkGroupId(world, read, given, { ...made, owner: owner?.id })
  const make = (): Group => {
    const id = given === '' ? makeGroupId(world, type) : given
    const group = createGroup(id, type, created, profile)
    for (const [key, value] of custom) group.custom.set(key, value)
    if (owner !== undefined) addMember(group, owner, 'Owner', created)
    world.groups.set(group.id, group)
    world.changed()
    return group
  }
  return { name: profile.name ?? '', owner: owner?.id ?? '', make }
}

/** Reads the `Type` of a group. */
export function readGroupType(read: FieldReader): GroupType {
  return readWord(read, 'Type', groupTypes)
}

/** An id as the service makes one where a request has none. */
function makeGroupId(world: World, type: GroupType): string {
  const prefix = type === 'Community' ? '@TGS#_' : '@TGS#'
  return `${prefix}${inLetters(world.takeSeq())}${inLetters(world.groups.size + 1)}`
}

function inLetters(number: number): string {
  return number.toString(36).toUpperCase()
}

/** Refuses an id that a group may not have, or that one has already. */
function checkGroupId(
  world: World,
  read: FieldReader,
  id: string,
  { type, owner, ownGroupTaken }: NewGroup & { readonly owner: string | undefined },
): void {
  const isReserved = id.startsWith('@TGS#') && !(type === 'Community' && id.startsWith('@TGS#_'))
  if (!isGroupId(id) || isReserved)
    throw read.refusal('GroupId must be 1 to 48 printable ASCII characters and not start with @TGS#')
  const taken = world.groups.get(id)
  if (taken === undefined) return
  const isOwn = taken.owner !== '' && taken.owner === owner
  throw new Refusal(isOwn ? ownGroupTaken : groupCodes.groupIdTaken, 'GroupId is in use')
}
