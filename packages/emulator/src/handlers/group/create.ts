import type { NewGroupResponse } from '@timkit/core'
import { type Fields, integer, objectList, optionalInteger, optionalText, text } from '../../fields.ts'
import { Refusal } from '../../refusal.ts'
import type { Call } from '../../route.ts'
import {
  addMember,
  type Group,
  type GroupProfile,
  type GroupType,
  groupTypes,
  createGroup as newGroup,
} from '../../store/group.ts'
import { existing } from '../accounts.ts'

/** This many members can be named when a group is made. */
const MAX_FIRST_MEMBERS = 100

const encoder = new TextEncoder()

/** Makes a group. */
export function createGroup(call: Call): NewGroupResponse {
  const { body } = call
  const members = body.MemberList === undefined ? [] : objectList(body, 'MemberList', 10004)
  if (members.length > MAX_FIRST_MEMBERS)
    throw new Refusal(10005, `MemberList has more than ${MAX_FIRST_MEMBERS} entries`)
  const type = typeOf(body)
  if (type === 'AVChatRoom' && members.length > 0)
    throw new Refusal(10004, 'An AVChatRoom cannot be made with members')
  const accounts = members.map((member) => ({
    account: existing(call, text(member, 'Member_Account', 10004), 'Member_Account', 10019),
    role: optionalText(member, 'Role', 10004) === 'Admin' ? ('Admin' as const) : ('Member' as const),
  }))
  const group = make(call, type, call.now)
  for (const { account, role } of accounts)
    if (account.id !== group.owner) addMember(group, account, role, call.now)
  return { GroupId: group.id }
}

/** Imports a group of the past. */
export function importGroup(call: Call): NewGroupResponse {
  const type = typeOf(call.body)
  if (type === 'AVChatRoom') throw new Refusal(10007, 'An AVChatRoom cannot be imported')
  const created = optionalInteger(call.body, 'CreateTime', 10004, 1, call.now) ?? call.now
  return { GroupId: make(call, type, created).id }
}

function make(call: Call, type: GroupType, created: number): Group {
  const { body, world } = call
  const profile = profileOf(body)
  const owner = optionalText(body, 'Owner_Account', 10004)
  const account = owner === undefined ? undefined : existing(call, owner, 'Owner_Account', 10019)
  const custom = body.AppDefinedData === undefined ? [] : objectList(body, 'AppDefinedData', 10004)
  const fields = custom.map(
    (item) => [text(item, 'Key', 10004), optionalText(item, 'Value', 10004) ?? ''] as const,
  )
  const group = newGroup(idOf(call, type, owner), type, created, profile)
  for (const [key, value] of fields) group.custom.set(key, value)
  if (account !== undefined) addMember(group, account, 'Owner', created)
  world.groups.set(group.id, group)
  world.changed()
  return group
}

function typeOf(body: Fields): GroupType {
  const value = text(body, 'Type', 10004)
  const type = groupTypes.find((known) => known === value)
  if (type === undefined) throw new Refusal(10004, `Type must be one of ${groupTypes.join(', ')}`)
  return type
}

function idOf({ body, world }: Call, type: GroupType, owner: string | undefined): string {
  const id = optionalText(body, 'GroupId', 10004)
  if (id === undefined || id === '') {
    const prefix = type === 'Community' ? '@TGS#_' : '@TGS#'
    return `${prefix}${world.takeSeq().toString(36).toUpperCase()}${(world.groups.size + 1).toString(36).toUpperCase()}`
  }
  if (
    !/^[\x20-\x7e]{1,48}$/.test(id) ||
    (id.startsWith('@TGS#') && !(type === 'Community' && id.startsWith('@TGS#_')))
  ) {
    throw new Refusal(10004, 'GroupId must be 1 to 48 printable ASCII characters and not start with @TGS#')
  }
  const taken = world.groups.get(id)
  if (taken === undefined) return id
  throw new Refusal(taken.owner !== '' && taken.owner === owner ? 10025 : 10021, 'GroupId is in use')
}

function profileOf(body: Fields): Partial<GroupProfile> {
  const name = limited(body, 'Name', 30)
  if (name === undefined || name === '') throw new Refusal(10004, 'Name is missing')
  const profile: Partial<GroupProfile> = { name }
  profile.introduction = limited(body, 'Introduction', 240) ?? ''
  profile.notification = limited(body, 'Notification', 300) ?? ''
  profile.faceUrl = limited(body, 'FaceUrl', 100) ?? ''
  const join = optionalText(body, 'ApplyJoinOption', 10004)
  if (join !== undefined) profile.applyJoinOption = join
  if (body.MaxMemberCount !== undefined) profile.maxMembers = integer(body, 'MaxMemberCount', 10004, 1)
  return profile
}

function limited(body: Fields, field: string, bytes: number): string | undefined {
  const value = optionalText(body, field, 10004)
  if (value !== undefined && encoder.encode(value).length > bytes)
    throw new Refusal(10004, `${field} has more than ${bytes} bytes`)
  return value
}
