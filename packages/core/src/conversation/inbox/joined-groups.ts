import { show } from '../../check.ts'
import { Progress } from '../../listing/progress.ts'
import { separate } from '../../listing/skipped.ts'
import { countOf, isObject, textOf, type WireObject } from '../../message/wire-values.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'

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

const command = 'group_open_http_svc/get_joined_group_list'

/** The service takes 5000, and refuses an answer of more than 1 MB: a group takes some 100 bytes here. */
const groupsPerCall = 1_000

/** Lists the groups of an account with its read position in each. */
export async function joinedGroups(
  caller: Caller,
  account: string,
  options: CallOptions,
): Promise<JoinedGroups> {
  const act = `read the groups of ${show(account)}`
  const progress = new Progress(act, command, { position: '0' })
  const groups = new Map<string, ReadPosition>()
  let odd = 0
  for (let offset = 0; ; ) {
    const answer = await caller.call(
      command,
      {
        Member_Account: account,
        Limit: groupsPerCall,
        Offset: offset,
        ResponseFilter: { GroupBaseInfoFilter: ['NextMsgSeq'], SelfInfoFilter: ['MsgSeq'] },
      },
      { ...options, act },
    )
    const { items, skipped } = separate<WireObject>(answer.GroupIdList, faultOf)
    const known = groups.size
    for (const item of items) groups.set(textOf(item.GroupId) ?? '', readPosition(item))
    odd += skipped.length
    const length = items.length + skipped.length
    offset += length
    const total = countOf(answer.TotalCount)
    if (length === 0 || offset >= (total ?? (length < groupsPerCall ? offset : Number.POSITIVE_INFINITY))) {
      return { groups, incomplete: faultOfList(groups.size, odd, total) }
    }
    progress.step(groups.size - known, { position: `${offset}` })
  }
}

function faultOf(item: WireObject): string | undefined {
  return textOf(item.GroupId) === undefined ? 'it has no GroupId' : undefined
}

function readPosition({ NextMsgSeq, SelfInfo }: WireObject): ReadPosition {
  return { next: countOf(NextMsgSeq), read: isObject(SelfInfo) ? countOf(SelfInfo.MsgSeq) : undefined }
}

function faultOfList(found: number, odd: number, total: number | undefined): string | undefined {
  if (odd > 0) return `${odd} of the account's groups cannot be read`
  return total !== undefined && found < total
    ? `the service lists ${found} of the ${total} groups of the account`
    : undefined
}
