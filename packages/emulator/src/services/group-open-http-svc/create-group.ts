import type { NewGroupResponse } from '@timkit/core/wire'
import { existing } from '../../request/account.ts'
import type { Call } from '../../request/call.ts'
import { type Fields, objectList, optionalNonZero, optionalText, text } from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import {
  addMember,
  type CustomFields,
  type Group,
  type GroupType,
  groupTypes,
  createGroup as newGroup,
} from '../../world/group.ts'
import { readCustom } from './custom-fields.ts'
import { readGroupProfile } from './group-profile.ts'
import { isGroupId } from './named-group.ts'

/** This many members can be named when a group is made. */
const MAX_FIRST_MEMBERS = 100

/** Makes a group. */
export function createGroup(call: Call): NewGroupResponse {
  const { body } = call
  const items = body.MemberList === undefined ? [] : objectList(body, 'MemberList', 10004)
  const type = typeOf(body)
  if (type === 'AVChatRoom' && items.length > 0)
    throw new Refusal(10007, 'An AVChatRoom cannot be made with members: people join it themselves')
  if (items.length > MAX_FIRST_MEMBERS)
    throw new Refusal(10005, `MemberList has more than ${MAX_FIRST_MEMBERS} entries`)
  const members = items.map((item) => readMember(call, item))
  const group = make(call, type, call.now, 10025)
  for (const { account, role, custom } of members) {
    // The owner is a member already, and stays the owner.
    const member = group.members.get(account.id) ?? addMember(group, account, role, call.now)
    if (custom.length > 0) member.custom = custom
  }
  const answer = { GroupId: group.id }
  return group.profile.supportTopic ? { ...answer, Type: type, HugeGroupFlag: 0 } : answer
}

/** Imports a group of the past. */
export function importGroup(call: Call): NewGroupResponse {
  const type = typeOf(call.body)
  if (type === 'AVChatRoom') throw new Refusal(10007, 'An AVChatRoom cannot be imported')
  const created = optionalNonZero(call.body, 'CreateTime', 10004, call.now) ?? call.now
  return { GroupId: make(call, type, created, 10021).id }
}

/** Makes a group; `ownCode` is the refusal where its owner has a group of this id already. */
function make(call: Call, type: GroupType, created: number, ownCode: number): Group {
  const { body, world } = call
  const profile = readGroupProfile(body, type)
  const owner = optionalText(body, 'Owner_Account', 10004) || undefined
  const account = owner === undefined ? undefined : existing(call, owner, 'Owner_Account', 10019)
  const custom = readCustom(body, 'AppDefinedData')
  const group = newGroup(idOf(call, type, owner, ownCode), type, created, profile)
  for (const [key, value] of custom) group.custom.set(key, value)
  if (account !== undefined) addMember(group, account, 'Owner', created)
  world.groups.set(group.id, group)
  world.changed()
  return group
}

interface FirstMember {
  readonly account: ReturnType<typeof existing>
  readonly role: 'Admin' | 'Member'
  readonly custom: CustomFields
}

function readMember(call: Call, item: Fields): FirstMember {
  const account = existing(call, text(item, 'Member_Account', 10004), 'Member_Account', 10019)
  const role = optionalText(item, 'Role', 10004) || 'Member'
  if (role !== 'Admin' && role !== 'Member')
    throw new Refusal(10004, 'Role of a first member can only be Admin, or be left out')
  return { account, role, custom: readCustom(item, 'AppMemberDefinedData') }
}

function typeOf(body: Fields): GroupType {
  const value = text(body, 'Type', 10004)
  const type = groupTypes.find((known) => known === value)
  if (type === undefined) throw new Refusal(10004, `Type must be one of ${groupTypes.join(', ')}`)
  return type
}

function idOf({ body, world }: Call, type: GroupType, owner: string | undefined, ownCode: number): string {
  const id = optionalText(body, 'GroupId', 10004) ?? ''
  if (id === '') {
    const prefix = type === 'Community' ? '@TGS#_' : '@TGS#'
    return `${prefix}${world.takeSeq().toString(36).toUpperCase()}${(world.groups.size + 1).toString(36).toUpperCase()}`
  }
  if (!isGroupId(id) || (id.startsWith('@TGS#') && !(type === 'Community' && id.startsWith('@TGS#_')))) {
    throw new Refusal(10004, 'GroupId must be 1 to 48 printable ASCII characters and not start with @TGS#')
  }
  const taken = world.groups.get(id)
  if (taken === undefined) return id
  throw new Refusal(taken.owner !== '' && taken.owner === owner ? ownCode : 10021, 'GroupId is in use')
}
