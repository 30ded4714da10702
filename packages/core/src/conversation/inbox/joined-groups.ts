import type { JoinedGroup } from '../../api/group-open-http-svc/joined.ts'
import { countOf, isObject, textOf, type WireObject } from '../../message/wire-values.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import { joinedGroupPages } from '../group/joined/joined-group-pages.ts'
import { type ReadPosition, seqOf } from '../unread/group-unread.ts'

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
  let isTold = false
  const reading = {
    request: {
      Member_Account: account,
      Limit: groupsPerCall,
      ResponseFilter: { GroupBaseInfoFilter: ['Type', 'NextMsgSeq'], SelfInfoFilter: ['MsgSeq'] },
    } as const,
    // Nobody gets to see the cursors.
    question: {},
    onAnswer: ({ TotalCount, GroupIdList }: WireObject) => {
      total = countOf(TotalCount)
      isTold ||= total !== undefined || Array.isArray(GroupIdList)
    },
  }
  for await (const { items, skipped } of joinedGroupPages(caller, reading, options)) {
    for (const item of items) groups.set(item.GroupId, readPosition(item))
    odd += skipped.length
  }
  const incomplete = isTold
    ? faultOfList(groups.size, odd, total)
    : 'the answer has no list of groups and no TotalCount'
  return { groups, incomplete }
}

function readPosition({ Type, NextMsgSeq, SelfInfo }: JoinedGroup): ReadPosition {
  const read = isObject(SelfInfo) ? seqOf(SelfInfo.MsgSeq) : undefined
  return { type: textOf(Type), next: seqOf(NextMsgSeq), read }
}

function faultOfList(found: number, odd: number, total: number | undefined): string | undefined {
  // That there are more than were listed is one of the odd ones.
  if (total !== undefined && found + odd < total)
    return `the service lists ${found} of the ${total} groups of the account`
  return odd > 0 ? `${odd} of the account's groups cannot be read` : undefined
}
