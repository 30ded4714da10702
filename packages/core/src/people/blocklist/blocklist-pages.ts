import type { BlackListItem } from '../../api/sns/blocklist.ts'
import { sns } from '../../api/sns/table.ts'
import { show } from '../../check.ts'
import type { Pages } from '../../listing/listing.ts'
import { mapPages } from '../../listing/map-pages.ts'
import { dateOf } from '../../message/date-of.ts'
import type { ListReading } from '../../paging/list-pages.ts'
import { paginatePages } from '../../paging/paginate-pages.ts'
import type { Caller } from '../../transport/caller.ts'
import type { BlockedAccount } from './blocked-account.ts'

const { blackListGet } = sns

/** Reads the blocklist of an account, no account twice. */
export function readPages(
  caller: Caller,
  { question: { account }, pageSize = 100, start, options }: ListReading<{ readonly account: string }>,
): Pages<BlockedAccount> {
  const reading = {
    command: blackListGet.path,
    entry: blackListGet,
    // What the version of an earlier answer would leave out is not documented.
    request: { From_Account: account, MaxLimited: pageSize, LastSequence: 0 },
    place: {},
    kind: 'blocklist',
    question: { account },
    act: `list the blocklist of ${show(account)}`,
    key: 'To_Account',
  } as const
  const pages = paginatePages<BlackListItem>(caller, reading, start, { ...options, operation: 'blocklist' })
  return mapPages(pages, (raw) => ({
    account: raw.To_Account,
    blockedAt: dateOf(raw.AddBlackTimeStamp),
    raw,
  }))
}
