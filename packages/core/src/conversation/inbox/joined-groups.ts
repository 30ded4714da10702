import type { JoinedGroup } from '../../api/group-open-http-svc/joined.ts'
import { countOf, isObject, textOf } from '../../message/wire-values.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import { joinedGroupPages } from '../group/joined-group-pages.ts'
import type { ReadPosition } from '../unread/group-unread.ts'

/** The groups of an account. */
export interface JoinedGroups {
  /** What is known of each. */
  readonly groups: ReadonlyMap<string, ReadPosition>
  /** Why groups may be missing; `undefined` when all are there. */
  readonly incomplete: string | undefined
}

/** The service takes 5000, and refuses an answer of more than 1 MB: a group takes some 100 bytes here. */
const groupsPerCall = 1_000

/**
 * Lists the groups of an account with its read position in each. `get_specified_group_member_info` has the same position, of
 * many members and one group: an inbox, one account with many groups, would make a request for each of them.
 */
export async function joinedGroups(
  caller: Caller,
  account: string,
  options: CallOptions,
): Promise<JoinedGroups> {
  const groups = new Map<string, ReadPosition>()
  let odd = 0
  let total: number | undefined
  const reading = {
    request: {
      Member_Account: account,
      Limit: groupsPerCall,
      ResponseFilter: { GroupBaseInfoFilter: ['Type', 'NextMsgSeq'], SelfInfoFilter: ['MsgSeq'] },
    } as const,
    // Nobody gets to see the cursors.
    question: {},
    onAnswer: ({ TotalCount }: { readonly TotalCount?: unknown }) => {
      total = countOf(TotalCount)
    },
  }
  for await (const { items, skipped } of joinedGroupPages(caller, reading, options)) {
    for (const item of items) groups.set(item.GroupId, readPosition(item))
    odd += skipped.length
  }
  return { groups, incomplete: faultOfList(groups.size, odd, total) }
}

function readPosition({ Type, NextMsgSeq, SelfInfo }: JoinedGroup): ReadPosition {
  const read = isObject(SelfInfo) ? countOf(SelfInfo.MsgSeq) : undefined
  return { type: textOf(Type), next: countOf(NextMsgSeq), read }
}

function faultOfList(found: number, odd: number, total: number | undefined): string | undefined {
  if (odd > 0) return `${odd} of the account's groups cannot be read`
  return total !== undefined && found < total
    ? `the service lists ${found} of the ${total} groups of the account`
    : undefined
}
