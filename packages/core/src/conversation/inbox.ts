import { groupOpenHttpSvc, type JoinedGroup } from '../api/group-open-http-svc.ts'
import type { ContactCursor, SessionItem } from '../api/recentcontact.ts'
import { show } from '../check.ts'
import { isTimError, type TimError } from '../errors.ts'
import type { Message } from '../message/message.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import { concurrency, mapConcurrently } from '../transport/concurrency.ts'
import { type ConversationsQuery, conversations } from './conversations.ts'
import { messages } from './messages.ts'
import { accountNames, groupNames } from './names.ts'
import { type Page, Paged } from './paged.ts'
import { unreadCounts } from './unread.ts'

/** What an inbox shows of each conversation. */
export interface InboxQuery extends ConversationsQuery {
  /** Whether names are read from profiles and groups. @default true */
  readonly names?: boolean | undefined
  /** Whether unread messages are counted. @default true */
  readonly unread?: boolean | undefined
  /** Whether the last message is read: one more request per conversation. @default true */
  readonly lastMessage?: boolean | undefined
}

/** How many messages of a conversation are unread. */
export interface InboxUnread {
  /** The number. */
  readonly count: number
  /**
   * Whether the number is an upper bound worked out from sequence numbers, as for groups: the service has no
   * command that reads it. Notices of the system, and messages that do not count as unread, are in it.
   */
  readonly estimated: boolean
}

/** A part of an entry that could not be read, while the rest could. */
export interface InboxProblem {
  /** Which part. */
  readonly part: 'name' | 'unread' | 'lastMessage'
  /** Tencent's code, where the service gave one for this conversation. */
  readonly code?: number | undefined
  /** What the request failed with. */
  readonly error?: TimError | undefined
}

/** One conversation of an inbox. */
export interface InboxEntry {
  /** With whom: an account, or a group. */
  readonly chat:
    | { readonly type: 'c2c'; readonly peer: string }
    | { readonly type: 'group'; readonly groupId: string }
  /** The name of the account or group; `undefined` when it has none or it was not asked for. */
  readonly name: string | undefined
  /** When something last happened in it. */
  readonly time: Date
  /** Whether the account has pinned it. */
  readonly pinned: boolean
  /** Unread messages; `undefined` when they are not known or were not asked for. */
  readonly unread: InboxUnread | undefined
  /** The last message; `undefined` when there is none any more or it was not asked for. */
  readonly lastMessage: Message | undefined
  /** What could not be read. */
  readonly problems: readonly InboxProblem[]
}

/** An account's conversations with what a person wants to see of them. */
export type Inbox = Paged<InboxEntry, ContactCursor>

type Draft = { -readonly [Key in keyof InboxEntry]: InboxEntry[Key] } & { problems: InboxProblem[] }

/**
 * Lists the conversations of an account with names, unread counts and last messages. Reading marks nothing as read.
 *
 * What fails for one conversation is in its `problems` and does not spoil the others.
 */
export function inbox(caller: Caller, account: string, query: InboxQuery = {}): Inbox {
  const listing = conversations(caller, account, query)
  return new Paged(() => fill(caller, account, listing.pages(), query))
}

async function* fill(
  caller: Caller,
  account: string,
  pages: AsyncGenerator<Page<SessionItem, ContactCursor>, void, undefined>,
  query: InboxQuery,
): AsyncGenerator<Page<InboxEntry, ContactCursor>, void, undefined> {
  const { names = true, unread = true, lastMessage = true } = query
  let joined: Promise<ReadonlyMap<string, JoinedGroup>> | undefined
  for await (const { items, cursor } of pages) {
    const drafts = items.map(draftOf)
    const groups = drafts.some(({ chat }) => chat.type === 'group')
    const work: Promise<void>[] = []
    if (names) work.push(...fillNames(caller, drafts, query))
    if (unread) {
      work.push(fillCounted(caller, account, drafts, query))
      // One request tells of all groups, so it is made once for all pages.
      if (groups) joined ??= joinedGroups(caller, account, query)
      if (joined !== undefined) work.push(fillEstimated(drafts, joined))
    }
    if (lastMessage) work.push(fillLastMessages(caller, account, drafts, query))
    await Promise.all(work)
    yield { items: drafts, cursor }
  }
}

function draftOf(item: SessionItem): Draft {
  const isGroup = item.Type === 2
  return {
    chat: isGroup
      ? { type: 'group', groupId: item.GroupId ?? '' }
      : { type: 'c2c', peer: item.To_Account ?? '' },
    name: undefined,
    time: new Date(item.MsgTime * 1000),
    pinned: item.TopFlag === 1,
    unread: undefined,
    lastMessage: undefined,
    problems: [],
  }
}

/** Runs a part of the work; what it fails with is noted on the drafts that it was for. */
async function attempt(
  part: InboxProblem['part'],
  drafts: readonly Draft[],
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isTimError(error)) throw error
    for (const draft of drafts) draft.problems.push({ part, error })
  }
}

function fillNames(caller: Caller, drafts: readonly Draft[], options: CallOptions): Promise<void>[] {
  const peers = byId(drafts, 'c2c')
  const groups = byId(drafts, 'group')
  const fillFrom = async (found: ReadonlyMap<string, Draft>, read: typeof accountNames) => {
    if (found.size === 0) return
    await attempt('name', [...found.values()], async () => {
      for (const [id, name] of await read(caller, found.keys(), options)) {
        const draft = found.get(id)
        if (draft !== undefined) draft.name = name
      }
    })
  }
  return [fillFrom(peers, accountNames), fillFrom(groups, groupNames)]
}

async function fillCounted(
  caller: Caller,
  account: string,
  drafts: readonly Draft[],
  options: CallOptions,
): Promise<void> {
  const peers = byId(drafts, 'c2c')
  await attempt('unread', [...peers.values()], async () => {
    const { counts, failed } = await unreadCounts(caller, account, peers.keys(), options)
    for (const { peer, unread: count } of counts) {
      const draft = peers.get(peer)
      if (draft !== undefined) draft.unread = { count, estimated: false }
    }
    for (const { peer, code, error } of failed)
      peers.get(peer)?.problems.push({ part: 'unread', code, error })
  })
}

async function joinedGroups(
  caller: Caller,
  account: string,
  options: CallOptions,
): Promise<ReadonlyMap<string, JoinedGroup>> {
  const answer = await caller.call(
    groupOpenHttpSvc.getJoinedGroupList,
    {
      Member_Account: account,
      ResponseFilter: { GroupBaseInfoFilter: ['NextMsgSeq'], SelfInfoFilter: ['MsgSeq'] },
    },
    { ...options, act: `read the groups of ${show(account)}` },
  )
  return new Map((answer.GroupIdList ?? []).map((group) => [group.GroupId, group]))
}

async function fillEstimated(
  drafts: readonly Draft[],
  joined: Promise<ReadonlyMap<string, JoinedGroup>>,
): Promise<void> {
  const groups = byId(drafts, 'group')
  await attempt('unread', [...groups.values()], async () => {
    const known = await joined
    for (const [groupId, draft] of groups) {
      const next = known.get(groupId)?.NextMsgSeq
      const read = known.get(groupId)?.SelfInfo?.MsgSeq
      // A group that the account has left is still in its list of conversations, but has no read position.
      if (next === undefined || read === undefined) continue
      draft.unread = { count: Math.max(0, next - 1 - read), estimated: true }
    }
  })
}

async function fillLastMessages(
  caller: Caller,
  account: string,
  drafts: readonly Draft[],
  options: CallOptions,
): Promise<void> {
  await mapConcurrently(drafts, concurrency, (draft) =>
    attempt('lastMessage', [draft], async () => {
      const { signal, timeout, totalTimeout, retry } = options
      const call = { signal, timeout, totalTimeout, retry, pageSize: 1 }
      const listing =
        draft.chat.type === 'group'
          ? messages(caller, { ...call, groupId: draft.chat.groupId })
          : messages(caller, { ...call, operatorAccount: account, peerAccount: draft.chat.peer })
      draft.lastMessage = (await listing.take(1))[0]
    }),
  )
}

function byId(drafts: readonly Draft[], type: 'c2c' | 'group'): Map<string, Draft> {
  const found = new Map<string, Draft>()
  for (const draft of drafts) {
    if (draft.chat.type !== type) continue
    found.set(draft.chat.type === 'group' ? draft.chat.groupId : draft.chat.peer, draft)
  }
  return found
}
