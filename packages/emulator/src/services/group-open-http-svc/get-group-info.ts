import type {
  GetGroupInfoResponse,
  GetJoinedGroupListResponse,
  GroupBaseInfo,
  GroupInfo,
  JoinedGroup,
} from '@timkit/core/wire'
import { accountOf } from '../../request/account.ts'
import type { Call } from '../../request/call.ts'
import {
  type Fields,
  optionalInteger,
  optionalNonZero,
  optionalText,
  textList,
} from '../../request/fields.ts'
import { Refusal } from '../../request/refusal.ts'
import { type Group, groupTypes, nextSeq } from '../../world/group.ts'
import { memberInfo, writeMember } from './get-group-member-info.ts'
import { isGroupId } from './named-group.ts'
import { namesIn, pick, responseFilter, writeCustom } from './response-filter.ts'

/** This many groups can be asked for at once. */
const MAX_GROUPS = 50
/** A list of joined groups may have this many. */
const MAX_JOINED = 5000

/** Lists the groups of an account. */
export function getJoinedGroupList(call: Call): GetJoinedGroupListResponse {
  const { body } = call
  const account = accountOf(call, 'Member_Account', 10004, 10019)
  const limit = optionalNonZero(body, 'Limit', 10004, MAX_JOINED)
  const offset = optionalInteger(body, 'Offset', 10004) ?? 0
  const isWanted = wantedGroups(body)
  const filter = responseFilter(body)
  const baseFields = namesIn(filter, 'GroupBaseInfoFilter') ?? []
  const selfFields = namesIn(filter, 'SelfInfoFilter') ?? []
  const groups = [...(account.groups ?? [])].filter(isWanted)
  const page = groups.slice(offset, limit === undefined ? undefined : offset + limit)
  return {
    TotalCount: groups.length,
    GroupIdList: page.map((group): JoinedGroup => {
      const topics = body.SupportTopic === 1 && { Type: group.type, SupportTopic: 1 }
      const base = { GroupId: group.id, ...topics, ...pick(baseInfo(group), baseFields) }
      const member = group.members.get(account.id)
      return selfFields.length === 0 || member === undefined
        ? base
        : { ...base, SelfInfo: pick(memberInfo(member), selfFields) }
    }),
  }
}

/** Tells which groups a list of joined ones may have. */
function wantedGroups(body: Fields): (group: Group) => boolean {
  const topics = optionalInteger(body, 'SupportTopic', 10004, 0, 1)
  // Community has to be named beside SupportTopic, says the table; a sample of the same page leaves it out.
  const type = optionalText(body, 'GroupType', 10004) || (topics === 1 ? 'Community' : undefined)
  if (type !== undefined && !groupTypes.some((known) => known === type))
    throw new Refusal(10004, `GroupType must be one of ${groupTypes.join(', ')}`)
  if (topics === 1 && type !== 'Community') throw new Refusal(10004, 'SupportTopic needs GroupType Community')
  return (group) =>
    (type === undefined || group.type === type) &&
    (topics === undefined || type !== 'Community' || group.profile.supportTopic === (topics === 1)) &&
    (group.type !== 'AVChatRoom' || body.WithHugeGroups === 1) &&
    (group.type !== 'Private' || group.messages.length > 0 || body.WithNoActiveGroups === 1)
}

/** Tells what groups say about themselves, each with an outcome of its own. */
export function getGroupInfo(call: Call): GetGroupInfoResponse {
  const { body, world, settings } = call
  const ids = textList(body, 'GroupIdList', 10004)
  if (ids.length === 0 || ids.length > MAX_GROUPS) {
    throw new Refusal(10004, `GroupIdList has ${ids.length} entries, not 1 to ${MAX_GROUPS}`)
  }
  const write = groupWriter(responseFilter(body))
  return {
    GroupInfo: ids.map((id): GroupInfo => {
      const group = world.groups.get(id)
      if (group === undefined) return unknownGroup(id)
      return { GroupId: id, ErrorCode: 0, ErrorInfo: '', Appid: settings.sdkAppId, ...write(group) }
    }),
  }
}

function unknownGroup(id: string): GroupInfo {
  return isGroupId(id)
    ? { GroupId: id, ErrorCode: 10010, ErrorInfo: 'There is no such group' }
    : { GroupId: id, ErrorCode: 10015, ErrorInfo: 'This cannot be the id of a group' }
}

/** Gives what a filter asks for, of any group: everything, without a filter. */
function groupWriter(filter: Fields | undefined): (group: Group) => Partial<GroupInfo> {
  const baseFields = namesIn(filter, 'GroupBaseInfoFilter')
  const groupKeys = namesIn(filter, 'AppDefinedDataFilter_Group')
  const fields = namesIn(filter, 'MemberInfoFilter')
  const custom = namesIn(filter, 'AppDefinedDataFilter_GroupMember')
  const all = filter === undefined
  // Where something is asked for, nothing else is said.
  const view = { fields: all ? undefined : (fields ?? []), custom }
  return (group) => {
    const hasMembers = group.type !== 'AVChatRoom' && (all || fields !== undefined || custom !== undefined)
    return {
      ...pick(baseInfo(group), all ? undefined : (baseFields ?? [])),
      ...((all || groupKeys !== undefined) && { AppDefinedData: writeCustom(group.custom, groupKeys) }),
      ...(hasMembers && {
        MemberList: [...group.members.values()].map((member) => writeMember(member, view)),
      }),
    }
  }
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
    // The service does not know how many are in an AVChatRoom.
    ...(group.type !== 'AVChatRoom' && { MemberNum: group.members.size }),
    MaxMemberNum: profile.maxMembers,
    ApplyJoinOption: profile.applyJoinOption,
    ...(profile.inviteJoinOption !== '' && { InviteJoinOption: profile.inviteJoinOption }),
    MuteAllMember: profile.muteAll ? 'On' : 'Off',
    ...(group.type === 'Community' && { SupportTopic: profile.supportTopic ? 1 : 0 }),
  }
}
