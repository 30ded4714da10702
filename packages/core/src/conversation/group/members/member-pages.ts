import type { GroupMember } from '../../../api/group-open-http-svc/member-fields.ts'
import { groupOpenHttpSvc } from '../../../api/group-open-http-svc/table.ts'
import { show } from '../../../check.ts'
import type { Pages } from '../../../listing/listing.ts'
import { mapPages } from '../../../listing/map-pages.ts'
import { dateOf } from '../../../message/date-of.ts'
import { textOf } from '../../../message/wire-values.ts'
import type { ListReading } from '../../../paging/list-pages.ts'
import { paginatePages } from '../../../paging/paginate-pages.ts'
import type { Caller } from '../../../transport/caller.ts'
import type { GroupMemberEntry } from './member.ts'
import { memberRoleOf } from './member-role.ts'

const { getGroupMemberInfo } = groupOpenHttpSvc

/** The members of a group that are wanted. */
export interface MembersQuestion {
  readonly groupId: string
  /** In the words of the service, separated by commas. */
  readonly roles: string | undefined
}

/** Reads the members of a group, none twice. */
export function readPages(
  caller: Caller,
  { question: { groupId, roles }, pageSize = 100, start, options }: ListReading<MembersQuestion>,
): Pages<GroupMemberEntry> {
  const reading = {
    command: getGroupMemberInfo.path,
    entry: getGroupMemberInfo,
    request: { GroupId: groupId, Limit: pageSize, MemberRoleFilter: roles?.split(',') },
    // A community wants it to be there, and empty, on its first page.
    place: { Next: '' },
    kind: 'members',
    question: { groupId, roles },
    act: `list the members of group ${show(groupId)}`,
    key: 'Member_Account',
  } as const
  const calls = { ...options, operation: 'groupMembers' }
  return mapPages(paginatePages<GroupMember>(caller, reading, start, calls), entryOf)
}

function entryOf(raw: GroupMember): GroupMemberEntry {
  const { Member_Account, Role, NameCard, JoinTime, LastSendMsgTime, MuteUntil } = raw
  return {
    account: Member_Account,
    role: memberRoleOf(Role),
    nameCard: textOf(NameCard),
    joinedAt: dateOf(JoinTime),
    lastSentAt: dateOf(LastSendMsgTime),
    mutedUntil: dateOf(MuteUntil),
    raw,
  }
}
