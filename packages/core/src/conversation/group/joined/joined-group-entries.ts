import type { GetJoinedGroupListRequest, JoinedGroup } from '../../../api/group-open-http-svc/joined.ts'
import type { Pages } from '../../../listing/listing.ts'
import { mapPages } from '../../../listing/map-pages.ts'
import { dateOf } from '../../../message/date-of.ts'
import { countOf, isObject, textOf } from '../../../message/wire-values.ts'
import type { ListReading } from '../../../paging/list-pages.ts'
import type { Caller } from '../../../transport/caller.ts'
import { memberRoleOf } from '../members/member-role.ts'
import type { JoinedGroupEntry } from './joined-group.ts'
import { joinedGroupPages } from './joined-group-pages.ts'

/** Which groups of an account are wanted. */
export interface JoinedGroupsQuestion {
  readonly account: string
  /** In the word of the service; `undefined` for all of them. */
  readonly type: string | undefined
  readonly includeInactive: boolean
  readonly includeRooms: boolean
  readonly withTopics: boolean
}

/** All fields that the page documents for this list. */
const fields = {
  GroupBaseInfoFilter: [
    'Type',
    'Name',
    'Introduction',
    'Notification',
    'FaceUrl',
    'Owner_Account',
    'CreateTime',
    'LastInfoTime',
    'LastMsgTime',
    'NextMsgSeq',
    'MemberNum',
    'MaxMemberNum',
    'ApplyJoinOption',
    'MuteAllMember',
  ],
  SelfInfoFilter: ['Role', 'JoinTime', 'MsgFlag', 'MsgSeq'],
} as const

/** Reads the groups of an account, with all that is said about them. */
export function readPages(
  caller: Caller,
  { question, pageSize = 100, start, options }: ListReading<JoinedGroupsQuestion>,
): Pages<JoinedGroupEntry> {
  const request = { ...requestOf(question), Limit: pageSize, ResponseFilter: fields }
  const pages = joinedGroupPages(caller, { request, question: { ...question }, start }, options)
  return mapPages(pages, entryOf)
}

function requestOf(question: JoinedGroupsQuestion): GetJoinedGroupListRequest {
  const { account, includeInactive, includeRooms, withTopics } = question
  return {
    Member_Account: account,
    GroupType: withTopics ? 'Community' : question.type,
    WithNoActiveGroups: includeInactive ? 1 : undefined,
    WithHugeGroups: includeRooms ? 1 : undefined,
    SupportTopic: withTopics ? 1 : undefined,
  }
}

function entryOf(raw: JoinedGroup): JoinedGroupEntry {
  const self: JoinedGroup['SelfInfo'] = isObject(raw.SelfInfo) ? raw.SelfInfo : {}
  return {
    groupId: raw.GroupId,
    type: textOf(raw.Type),
    name: textOf(raw.Name),
    introduction: textOf(raw.Introduction),
    notification: textOf(raw.Notification),
    faceUrl: textOf(raw.FaceUrl),
    owner: textOf(raw.Owner_Account),
    createdAt: dateOf(raw.CreateTime),
    changedAt: dateOf(raw.LastInfoTime),
    lastMessageAt: dateOf(raw.LastMsgTime),
    memberCount: countOf(raw.MemberNum),
    maxMemberCount: countOf(raw.MaxMemberNum),
    applyJoinOption: textOf(raw.ApplyJoinOption),
    allMuted: raw.MuteAllMember === 'On' || (raw.MuteAllMember === 'Off' ? false : undefined),
    role: memberRoleOf(self.Role),
    joinedAt: dateOf(self.JoinTime),
    messageFlag: textOf(self.MsgFlag),
    nextSeq: countOf(raw.NextMsgSeq),
    readSeq: countOf(self.MsgSeq),
    raw,
  }
}
