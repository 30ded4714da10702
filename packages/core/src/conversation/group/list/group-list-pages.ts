import type { ListedGroup } from '../../../api/group-open-http-svc/life/list.ts'
import { groupLife } from '../../../api/group-open-http-svc/life/table.ts'
import type { Pages } from '../../../listing/listing.ts'
import { mapPages } from '../../../listing/map-pages.ts'
import type { ListReading } from '../../../paging/list-pages.ts'
import { paginatePages } from '../../../paging/paginate-pages.ts'
import type { Caller } from '../../../transport/caller.ts'
import type { GroupEntry } from './app-group.ts'

const { getAppidGroupList } = groupLife

/** Which groups of the app are wanted. */
export interface GroupsQuestion {
  /** In the word of the service; `undefined` for all of them. */
  readonly type: string | undefined
}

/** Reads the groups of the app. `Next` goes back to its last digit: the entry of the table says that it has 64 bits. */
export function readPages(
  caller: Caller,
  // What the service takes at most, because it answers one request a second: ids of 48 bytes stay below its 1 MB.
  { question, pageSize = 10_000, start, options }: ListReading<GroupsQuestion>,
): Pages<GroupEntry> {
  const { type } = question
  const reading = {
    command: getAppidGroupList.path,
    entry: getAppidGroupList,
    request: { Limit: pageSize, GroupType: type },
    place: { Next: 0 },
    kind: 'groups',
    question: { type },
    act: type === undefined ? 'list the groups of the app' : `list the ${type} groups of the app`,
    key: 'GroupId',
  } as const
  const pages = paginatePages<ListedGroup>(caller, reading, start, { ...options, operation: 'groups' })
  return mapPages(pages, (raw) => ({ groupId: raw.GroupId, raw }))
}
