import type { GetJoinedGroupListRequest, JoinedGroup } from '../../../api/group-open-http-svc/joined.ts'
import { groupMembers } from '../../../api/group-open-http-svc/members/table.ts'
import { show } from '../../../check.ts'
import type { Pages } from '../../../listing/listing.ts'
import type { WireObject } from '../../../message/wire-values.ts'
import { paginatePages } from '../../../paging/paginate-pages.ts'
import type { PlaceStart } from '../../../paging/place.ts'
import type { Caller, CallOptions } from '../../../transport/caller.ts'

const { getJoinedGroupList } = groupMembers

/** What is read of the groups of an account. */
export interface JoinedGroupsReading {
  /** Which groups, how many a page, and what of each, in the words of the service. */
  readonly request: GetJoinedGroupListRequest
  /** What a cursor belongs to. */
  readonly question: Readonly<Record<string, unknown>>
  /** Where it goes on; `undefined` at the beginning. */
  readonly start?: PlaceStart | undefined
  /** Called with each answer, for what it says besides its groups. */
  readonly onAnswer?: ((answer: WireObject) => void) | undefined
}

/** Reads the groups of an account as they come, none twice. */
export function joinedGroupPages(
  caller: Caller,
  { start, ...reading }: JoinedGroupsReading,
  options: CallOptions,
): Pages<JoinedGroup> {
  const list = {
    ...reading,
    request: { ...reading.request },
    command: getJoinedGroupList.path,
    entry: getJoinedGroupList,
    place: { Offset: 0 },
    kind: 'joined-groups',
    act: `list the groups of ${show(reading.request.Member_Account)}`,
    key: 'GroupId',
  } as const
  return paginatePages<JoinedGroup>(caller, list, start, { ...options, operation: 'joinedGroups' })
}
