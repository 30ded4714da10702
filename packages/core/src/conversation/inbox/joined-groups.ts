import type { JoinedGroup } from '../../api/group-open-http-svc/joined.ts'
import { countOf, isObject } from '../../message/wire-values.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import { joinedGroupPages } from '../group/joined-group-pages.ts'

/** How far an account has read a group, as far as the service says it. */
export interface ReadPosition {
  /** The number that the next message of the group gets. */
  readonly next: number | undefined
  /** The number of the last message that the account has read. */
  readonly read: number | undefined
}

/** The groups of an account. */
export interface JoinedGroups {
  /** What is known of each. */
  readonly groups: ReadonlyMap<string, ReadPosition>
  /** Why groups may be missing; `undefined` when all are there. */
  readonly incomplete: string | undefined
}

/** The service takes 5000, and refuses an answer of more than 1 MB: a group takes some 100 bytes here. */
const groupsPerCall = 1_000

/** Lists the groups of an account with its read position in each. */
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
      ResponseFilter: { GroupBaseInfoFilter: ['NextMsgSeq'], SelfInfoFilter: ['MsgSeq'] },
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

function readPosition({ NextMsgSeq, SelfInfo }: JoinedGroup): ReadPosition {
  return { next: countOf(NextMsgSeq), read: isObject(SelfInfo) ? countOf(SelfInfo.MsgSeq) : undefined }
}

function faultOfList(found: number, odd: number, total: number | undefined): string | undefined {
  if (odd > 0) return `${odd} of the account's groups cannot be read`
  return total !== undefined && found < total
    ? `the service lists ${found} of the ${total} groups of the account`
    : undefined
}
