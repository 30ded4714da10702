import { checkUserIds, show } from '../../check.ts'
import { failedWith, type ItemFailure, notKnown } from '../../failure.ts'
import { separate } from '../../listing/skipped.ts'
import { textOf, type WireObject } from '../../message/wire-values.ts'
import { noteAnswer } from '../../outcomes/note-answer.ts'
import type { Refusal } from '../../outcomes/read-refusals.ts'
import { failureOf, refusalsIn } from '../../outcomes/refusals-in.ts'
import type { Caller, CallerOptions, CallOptions } from '../../transport/caller.ts'
import { readCallOptions } from '../../transport/read-call-options.ts'
import { askInParts } from '../ask-in-parts.ts'
import { checkGroupId } from '../group/check-group-id.ts'
import { hasUnread, seqOf, unreadAtMost } from './group-unread.ts'

/** How many messages of a group one member has not read. */
export interface GroupUnreadCount {
  /** The member. */
  readonly account: string
  /** Unread messages at most: see `estimated`. */
  readonly unread: number
  /**
   * Always true: the service has no command that reads the number. It is worked out from sequence numbers, and notices of the system, and
   * messages that do not count as unread, are in it.
   */
  readonly estimated: boolean
}

/** Unread counts of members of a group. */
export interface GroupUnreadCounts {
  /** The group. */
  readonly groupId: string
  /** The counts, in the order of the accounts that were asked for. */
  readonly counts: readonly GroupUnreadCount[]
  /** The accounts that could not be counted, each as `item`, in the order in which they were asked for. */
  readonly failed: readonly ItemFailure[]
}

/** The documented number of members in one request. */
const membersPerCall = 50

/**
 * Counts for any number of members of one group how many of its messages they have not read. Marks nothing as read.
 *
 * It takes one request for the group, a second one where a message was read meanwhile, and one for each 50 members. An account
 * that fails, or is not in the group, is in `failed` and does not spoil the others. When no request for members succeeded, the
 * first error is thrown. In a meeting (`ChatRoom`) nobody can be counted, because such groups have no unread counts; in a
 * community the topics are not counted.
 *
 * @throws {ApiError} 10007 for an AVChatRoom, 10010 or 10015 when there is no such group
 * @throws {TypeError | RangeError} before anything is sent, when `accounts` is not a list or an account is not a UserID
 * @see https://www.tencentcloud.com/document/product/1047/64897
 * @see https://www.tencentcloud.com/document/product/1047/34961
 */
export async function groupUnreadCounts(
  caller: Caller,
  groupId: string,
  accounts: Iterable<string>,
  options: CallOptions = {},
): Promise<GroupUnreadCounts> {
  checkGroupId(groupId, 'groupId')
  const wanted = [...new Set(checkUserIds(accounts, 'accounts'))]
  const act = `read the unread counts of group ${show(groupId)}`
  const calls = { ...readCallOptions(options), act, operation: 'groupUnreadCounts' }
  if (wanted.length === 0) return { groupId, counts: [], failed: [] }
  const [first, members] = await Promise.all([
    readGroup(caller, groupId, calls),
    readMembers(caller, groupId, wanted, calls),
  ])
  // A message that came between the two was read already.
  const isBehind = (read: unknown) => typeof read === 'number' && read >= (first.next || Infinity)
  const group = [...members.values()].some(isBehind) ? await readGroup(caller, groupId, calls) : first
  const counts: GroupUnreadCount[] = []
  const failed: ItemFailure[] = []
  for (const account of wanted) {
    const member = members.get(account)
    const unread =
      typeof member === 'object'
        ? member
        : (group.faultOf(account) ?? unreadAtMost({ ...group, read: member }))
    if (typeof unread === 'number') counts.push({ account, unread, estimated: true })
    else failed.push(typeof unread === 'object' ? unread : notKnown(account, unread))
  }
  return { groupId, counts, failed }
}

/** What the members of a group have in common. */
interface GroupAnswer {
  /** The number of its next message. */
  readonly next: number | undefined
  /** Why nobody can be counted, told of an account. */
  readonly faultOf: (account: string) => ItemFailure | undefined
}

async function readGroup(caller: Caller, groupId: string, options: CallerOptions): Promise<GroupAnswer> {
  const request = {
    GroupIdList: [groupId],
    ResponseFilter: { GroupBaseInfoFilter: ['Type', 'NextMsgSeq'] },
  } as const
  const path = 'group_open_http_svc/get_group_info'
  const answer = await caller.call(path, request, options)
  const { items } = separate<WireObject>(answer.GroupInfo)
  const named = items.filter(({ GroupId }) => GroupId === groupId)
  const ofGroup = named.length > 0 ? named : items.filter(({ GroupId }) => GroupId === undefined)
  const [item] = ofGroup
  const [next, type] = [seqOf(item?.NextMsgSeq), textOf(item?.Type)]
  const [refusal] = (await refusalsIn(path, answer)).filter(({ value }) =>
    ofGroup.includes(value as WireObject),
  )
  const faultOf = (account: string): ItemFailure | undefined => {
    if (refusal !== undefined) return failureOf(account, refusal, signOf(refusal))
    if (ofGroup.length === 0 && items.length > 0)
      return notKnown(account, 'the answer is about another group')
    if (ofGroup.some(({ NextMsgSeq }) => seqOf(NextMsgSeq) !== next))
      return notKnown(account, 'the answer gives several numbers for the next message of the group')
    return hasUnread(type) ? undefined : notKnown(account, `a group of type ${type} has no unread counts`)
  }
  return { next, faultOf }
}

function signOf({ value }: Refusal): string {
  return `the ErrorCode of the group is ${show((value as WireObject).ErrorCode)}`
}

async function readMembers(
  caller: Caller,
  groupId: string,
  accounts: readonly string[],
  options: CallerOptions,
): Promise<ReadonlyMap<string, number | ItemFailure | undefined>> {
  const found = new Map<string, number | ItemFailure | undefined>()
  const ask = async (part: string[]) => {
    const request = {
      GroupId: groupId,
      Member_List_Account: part,
      MemberInfoFilter: ['MsgSeq'],
    } as const
    const answer = await caller.call('group_open_http_svc/get_specified_group_member_info', request, options)
    for (const { Member_Account, MsgSeq } of separate<WireObject>(answer.MemberList).items) {
      const account = textOf(Member_Account)
      if (account === undefined) continue
      noteAnswer(found, account, seqOf(MsgSeq), 'the answer gives several read positions for it')
    }
    // Whether such a one is an account at all is not told.
    const absent = 'the answer does not mention it, as it does nobody who is not in the group'
    for (const account of part) if (!found.has(account)) found.set(account, notKnown(account, absent))
  }
  await askInParts(accounts, membersPerCall, ask, (account, error) =>
    found.set(account, failedWith(account, error)),
  )
  return found
}
