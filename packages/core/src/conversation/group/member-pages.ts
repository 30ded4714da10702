import type { GroupMember } from '../../api/group-open-http-svc/member-fields.ts'
import { groupOpenHttpSvc } from '../../api/group-open-http-svc/table.ts'
import { show } from '../../check.ts'
import type { Pages } from '../../listing/listing.ts'
import type { Skipped } from '../../listing/skipped.ts'
import { secondsOf, textOf } from '../../message/wire-values.ts'
import { paginatePages } from '../../paging/paginate-pages.ts'
import type { PlaceStart } from '../../paging/place.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import type { GroupMemberEntry, MemberRole } from './member.ts'

const { getGroupMemberInfo } = groupOpenHttpSvc

/** What is read of the members of a group. */
export interface MembersReading {
  readonly groupId: string
  /** In the words of the service. */
  readonly roles: readonly string[] | undefined
  readonly pageSize: number
  /** What a cursor belongs to. */
  readonly question: Readonly<Record<string, unknown>>
}

/** Reads the members of a group, none twice. */
export async function* memberPages(
  caller: Caller,
  { groupId, roles, pageSize, question }: MembersReading,
  start: PlaceStart | undefined,
  options: CallOptions,
): Pages<GroupMemberEntry> {
  const reading = {
    command: getGroupMemberInfo.path,
    entry: getGroupMemberInfo,
    request: { GroupId: groupId, Limit: pageSize, MemberRoleFilter: roles },
    // A community wants it to be there, and empty, on its first page.
    place: { Next: '' },
    kind: 'members',
    question,
    act: `list the members of group ${show(groupId)}`,
  } as const
  const seen = new Set<string>()
  for await (const { items: members, skipped, ...page } of paginatePages<GroupMember>(
    caller,
    reading,
    start,
    { ...options, operation: 'groupMembers' },
  )) {
    const items: GroupMemberEntry[] = []
    const odd: Skipped[] = [...skipped]
    for (const raw of members) {
      const account = textOf(raw.Member_Account)
      if (account === undefined) odd.push({ reason: 'it has no Member_Account', value: raw })
      // Places move when somebody leaves or joins.
      else if (!seen.has(account)) {
        seen.add(account)
        items.push(entryOf(account, raw))
      }
    }
    yield { ...page, items, skipped: odd }
  }
}

const roleNames: Readonly<Record<string, MemberRole>> = { Owner: 'owner', Admin: 'admin', Member: 'member' }

function entryOf(account: string, raw: GroupMember): GroupMemberEntry {
  const { Role, NameCard, JoinTime, LastSendMsgTime, MuteUntil } = raw
  return {
    account,
    role: typeof Role === 'string' && Object.hasOwn(roleNames, Role) ? roleNames[Role] : undefined,
    nameCard: textOf(NameCard),
    joinedAt: dateOf(JoinTime),
    lastSentAt: dateOf(LastSendMsgTime),
    mutedUntil: dateOf(MuteUntil),
    raw,
  }
}

/** 0 stands for never. */
function dateOf(value: unknown): Date | undefined {
  const seconds = secondsOf(value) ?? 0
  return seconds === 0 ? undefined : new Date(seconds * 1000)
}
