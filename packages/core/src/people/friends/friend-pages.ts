import type { FriendField } from '../../api/sns/friend-fields.ts'
import type { FriendItem } from '../../api/sns/friend-list.ts'
import { sns } from '../../api/sns/table.ts'
import { show } from '../../check.ts'
import type { Pages } from '../../listing/listing.ts'
import { mapPages } from '../../listing/map-pages.ts'
import { separate } from '../../listing/skipped.ts'
import { dateOf } from '../../message/date-of.ts'
import { listOf, textOf, wordOf } from '../../message/wire-values.ts'
import type { ListReading } from '../../paging/list-pages.ts'
import { paginatePages } from '../../paging/paginate-pages.ts'
import type { Caller } from '../../transport/caller.ts'
import type { Friend } from './friend.ts'

const { friendGet } = sns

const customPrefix = 'Tag_SNS_Custom_'

/** Reads the friends of an account, none twice. */
export function readPages(
  caller: Caller,
  { question: { account }, start, options }: ListReading<{ readonly account: string }>,
): Pages<Friend> {
  const reading = {
    command: friendGet.path,
    entry: friendGet,
    // Those of an earlier answer would leave out the fields that have not changed since, page by page.
    request: { From_Account: account, StandardSequence: 0, CustomSequence: 0 },
    place: {},
    kind: 'friends',
    question: { account },
    act: `list the friends of ${show(account)}`,
    key: 'To_Account',
  } as const
  const pages = paginatePages<FriendItem>(caller, reading, start, { ...options, operation: 'friends' })
  return mapPages(pages, entryOf)
}

function entryOf(raw: FriendItem): Friend {
  const fields = new Map<string, unknown>()
  for (const { Tag, Value } of separate<FriendField>(raw.ValueItem).items) fields.set(Tag, Value)
  return {
    account: raw.To_Account,
    remark: textOf(fields.get('Tag_SNS_IM_Remark')),
    groups: listOf(fields.get('Tag_SNS_IM_Group')).flatMap((group) => textOf(group) ?? []),
    source: textOf(fields.get('Tag_SNS_IM_AddSource')),
    wording: textOf(fields.get('Tag_SNS_IM_AddWording')),
    addedAt: dateOf(fields.get('Tag_SNS_IM_AddTime')),
    custom: customOf(fields),
    raw,
  }
}

function customOf(fields: ReadonlyMap<unknown, unknown>): ReadonlyMap<string, string> {
  const custom = new Map<string, string>()
  for (const [tag, value] of fields) {
    const text = wordOf(value)
    if (text !== undefined && typeof tag === 'string' && tag.startsWith(customPrefix)) custom.set(tag, text)
  }
  return custom
}
