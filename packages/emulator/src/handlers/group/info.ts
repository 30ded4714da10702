import type {
  AppDefinedData,
  GetGroupInfoResponse,
  GetGroupMemberInfoResponse,
  GetJoinedGroupListResponse,
  GroupBaseInfo,
  GroupInfo,
  GroupMember,
  JoinedGroup,
} from '@timkit/core'
import { type Fields, isObject, optionalInteger, optionalText, textList } from '../../fields.ts'
import { Refusal } from '../../refusal.ts'
import type { Call } from '../../route.ts'
import { type Group, type Member, nextSeq } from '../../store/group.ts'
import { accountOf } from '../accounts.ts'
import { groupOf, refuseAVChatRoom } from './groups.ts'

/** This many groups can be asked for at once. */
const MAX_GROUPS = 50
/** A list of joined groups may have this many. */
const MAX_JOINED = 5000

/** Lists the groups of an account. */
export function getJoinedGroupList(call: Call): GetJoinedGroupListResponse {
  const { body } = call
  const account = accountOf(call, 'Member_Account', 10004, 10019)
  const limit = optionalInteger(body, 'Limit', 10004, 0, MAX_JOINED)
  const offset = optionalInteger(body, 'Offset', 10004) ?? 0
  const type = optionalText(body, 'GroupType', 10004)
  if (body.SupportTopic === 1 && type !== 'Community')
    throw new Refusal(10004, 'SupportTopic needs GroupType Community')
  const filter = filterOf(body)
  const baseFields = fieldsOf(filter, 'GroupBaseInfoFilter') ?? []
  const selfFields = fieldsOf(filter, 'SelfInfoFilter') ?? []
  const groups = [...(account.groups ?? [])].filter(
    (group) =>
      (type === undefined || group.type === type) &&
      // No community of the emulator has topics.
      body.SupportTopic !== 1 &&
      (group.type !== 'AVChatRoom' || body.WithHugeGroups === 1) &&
      (group.type !== 'Private' || group.messages.length > 0 || body.WithNoActiveGroups === 1),
  )
  const page = groups.slice(offset, limit === undefined ? undefined : offset + limit)
  return {
    TotalCount: groups.length,
    GroupIdList: page.map((group): JoinedGroup => {
      const base = { GroupId: group.id, ...pick(baseInfo(group), baseFields) }
      const member = group.members.get(account.id)
      return selfFields.length === 0 || member === undefined
        ? base
        : { ...base, SelfInfo: pick(memberInfo(member), selfFields) }
    }),
  }
}

/** Tells what groups say about themselves, each with an outcome of its own. */
export function getGroupInfo(call: Call): GetGroupInfoResponse {
  const { body, world, settings } = call
  const ids = textList(body, 'GroupIdList', 10004)
  if (ids.length === 0 || ids.length > MAX_GROUPS) {
    throw new Refusal(10004, `GroupIdList has ${ids.length} entries, not 1 to ${MAX_GROUPS}`)
  }
  const filter = filterOf(body)
  const baseFields = fieldsOf(filter, 'GroupBaseInfoFilter')
  const memberFields = fieldsOf(filter, 'MemberInfoFilter')
  const customFields = fieldsOf(filter, 'AppDefinedDataFilter_Group')
  return {
    GroupInfo: ids.map((id): GroupInfo => {
      const group = world.groups.get(id)
      if (group === undefined) return { GroupId: id, ErrorCode: 10010, ErrorInfo: 'There is no such group' }
      const info = {
        GroupId: id,
        ErrorCode: 0,
        ErrorInfo: '',
        Appid: settings.sdkAppId,
        ...pick(baseInfo(group), baseFields),
      }
      const custom = customFields && { AppDefinedData: customData(group.custom, customFields) }
      const members = [...group.members.values()].map((member) => filteredMember(member, memberFields))
      const wantsMembers = filter === undefined || memberFields !== undefined
      return { ...info, ...custom, ...(wantsMembers && { MemberList: members }) }
    }),
  }
}

/** Lists the members of a group. */
export function getGroupMemberInfo(call: Call): GetGroupMemberInfoResponse {
  const { body } = call
  const group = groupOf(call)
  refuseAVChatRoom(group, 10007)
  const fields = fieldsOf(body, 'MemberInfoFilter')
  const roles = fieldsOf(body, 'MemberRoleFilter')
  const limit = optionalInteger(body, 'Limit', 10004)
  const offset = group.type === 'Community' ? nextOffset(body) : (optionalInteger(body, 'Offset', 10004) ?? 0)
  const members = [...group.members.values()].filter(
    (member) => roles === undefined || roles.includes(member.role),
  )
  const end = limit === undefined ? members.length : offset + limit
  const MemberList = members.slice(offset, end).map((member) => filteredMember(member, fields))
  const answer = { MemberNum: group.members.size, MemberList }
  return group.type === 'Community' ? { ...answer, Next: end < members.length ? String(end) : '' } : answer
}

function nextOffset(body: Fields): number {
  const next = optionalText(body, 'Next', 10004) ?? ''
  if (!/^\d{0,9}$/.test(next)) throw new Refusal(10004, 'Next is not from a page of this list')
  return Number(next)
}

function filterOf(body: Fields): Fields | undefined {
  const filter = body.ResponseFilter
  if (filter === undefined || isObject(filter)) return filter
  throw new Refusal(10004, 'ResponseFilter must be an object')
}

function fieldsOf(fields: Fields | undefined, name: string): readonly string[] | undefined {
  return fields?.[name] === undefined ? undefined : textList(fields, name, 10004)
}

/** The fields of an object that are asked for; all, when nothing is. */
function pick<T extends object>(object: T, fields: readonly string[] | undefined): Partial<T> {
  if (fields === undefined) return object
  return Object.fromEntries(Object.entries(object).filter(([name]) => fields.includes(name))) as Partial<T>
}

function baseInfo(group: Group): GroupBaseInfo {
  const { profile } = group
  return {
    Type: group.type,
    Name: profile.name,
    Introduction: profile.introduction,
    Notification: profile.notification,
    FaceUrl: profile.faceUrl,
    Owner_Account: group.owner,
    CreateTime: group.createTime,
    LastInfoTime: group.infoTime,
    LastMsgTime: group.messages.at(-1)?.time ?? 0,
    NextMsgSeq: nextSeq(group),
    MemberNum: group.members.size,
    MaxMemberNum: profile.maxMembers,
    ApplyJoinOption: profile.applyJoinOption,
    MuteAllMember: profile.muteAll ? 'On' : 'Off',
  }
}

function memberInfo(member: Member): Omit<GroupMember, 'Member_Account' | 'AppMemberDefinedData'> {
  return {
    Role: member.role,
    JoinTime: member.joinTime,
    MsgSeq: member.readSeq,
    MsgFlag: member.messageFlag,
    LastSendMsgTime: member.lastSendTime,
    MuteUntil: member.muteUntil,
    NameCard: member.nameCard,
  }
}

function filteredMember(member: Member, fields: readonly string[] | undefined): GroupMember {
  return { Member_Account: member.account.id, ...pick(memberInfo(member), fields) }
}

function customData(custom: ReadonlyMap<string, string>, keys: readonly string[]): AppDefinedData[] {
  return keys.flatMap((Key) => {
    const Value = custom.get(Key)
    return Value === undefined ? [] : [{ Key, Value }]
  })
}
