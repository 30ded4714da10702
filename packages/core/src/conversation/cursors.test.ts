import { describe, expect, test } from 'vitest'
import { answeringCaller } from '../../test/answering-caller.ts'
import { isArgumentError } from '../argument-error.ts'
import type { Listing } from '../listing/listing.ts'
import type { Caller } from '../transport/caller.ts'
import { joinedGroups } from './group/joined/joined-groups.ts'
import { groups } from './group/list/groups.ts'
import { groupMembers } from './group/members/group-members.ts'
import { groupMessages } from './group/messages/group-messages.ts'
import { conversations } from './inbox/conversations.ts'
import { inbox } from './inbox/inbox.ts'
import type { MessageOrder } from './message-options.ts'
import { messages } from './messages.ts'
import { roamingMessages } from './roaming/roaming.ts'

/** A service with a message or two of each chat. */
function service() {
  const message = { From_Account: 'bob', MsgSeq: 7, MsgRandom: 1, MsgTimeStamp: 1_000, MsgBody: [] }
  return answeringCaller({
    'openim/admin_getroammsg': () => ({
      Complete: 1,
      MsgList: [{ ...message, To_Account: 'alice', MsgFlagBits: 0, MsgKey: '7_1_1000' }],
    }),
    'group_open_http_svc/group_msg_get_simple': ({ ReqMsgSeq = 2, ReqMsgNumber = 0 }) => ({
      IsFinished: 1,
      RspMsgList: [2, 1]
        .filter((MsgSeq) => MsgSeq <= ReqMsgSeq)
        .slice(0, ReqMsgNumber)
        .map((MsgSeq) => ({ ...message, IsPlaceMsg: 0, MsgSeq })),
    }),
    'recentcontact/get_list': () => ({ CompleteFlag: 1, SessionItem: [{ Type: 1, To_Account: 'bob' }] }),
    'group_open_http_svc/get_group_member_info': () => ({
      MemberNum: 1,
      MemberList: [{ Member_Account: 'bob' }],
    }),
    'group_open_http_svc/get_appid_group_list': () => ({ GroupIdList: [{ GroupId: 'tea' }], Next: 0 }),
    'group_open_http_svc/get_joined_group_list': () => ({
      TotalCount: 1,
      GroupIdList: [{ GroupId: 'tea' }],
    }),
  })
}

type Read = (caller: Caller, cursor?: string, order?: MessageOrder) => Listing<unknown>

const pair = { operatorAccount: 'alice', peerAccount: 'bob' }
const c2c = { account: 'alice', chat: { type: 'c2c', peer: 'bob' } } as const
const group = { account: 'alice', chat: { type: 'group', groupId: 'tea' } } as const
const parts = { names: false, unread: false, lastMessage: false }
const listings: Record<string, Read> = {
  roamingMessages: (caller, cursor, order) => roamingMessages(caller, { ...pair, cursor, order }),
  'messages of two accounts': (caller, cursor, order) => messages(caller, { ...c2c, cursor, order }),
  groupMessages: (caller, cursor, order) => groupMessages(caller, { groupId: 'tea', cursor, order }),
  'messages of a group': (caller, cursor, order) => messages(caller, { ...group, cursor, order }),
  conversations: (caller, cursor) => conversations(caller, 'alice', { cursor }),
  inbox: (caller, cursor) => inbox(caller, 'alice', { cursor, ...parts }),
  groupMembers: (caller, cursor) => groupMembers(caller, 'tea', { cursor }),
  groups: (caller, cursor) => groups(caller, { cursor }),
  joinedGroups: (caller, cursor) => joinedGroups(caller, 'alice', { cursor }),
}
const names = Object.keys(listings)

/** Which listings read the same question. */
const related = [
  names.slice(0, 2),
  names.slice(2, 4),
  names.slice(4, 6),
  ...names.slice(6).map((name) => [name]),
]

async function lastPage(listing: Listing<unknown>) {
  const pages = []
  for await (const page of listing.pages()) pages.push(page)
  const page = pages.at(-1)
  if (page === undefined) throw new Error('a listing has at least one page')
  return { ...page, pages: pages.length }
}

describe.each(names)('the last cursor of %s', (name) => {
  const read = listings[name] as Read
  const cursorOf = async (order?: MessageOrder) =>
    (await lastPage(read(service().caller, undefined, order))).cursor

  test('stays at the end: nothing is sent for it, and nothing comes', async () => {
    const cursor = await cursorOf()
    const { caller, calls } = service()
    expect(await lastPage(read(caller, cursor))).toEqual({
      items: [],
      skipped: [],
      cursor,
      done: true,
      pages: 1,
    })
    expect(await read(caller, cursor).collect(Number.POSITIVE_INFINITY)).toEqual([])
    expect(calls).toEqual([])
  })

  test('is good for what reads the same, and for nothing else', async () => {
    const cursor = await cursorOf()
    for (const other of names) {
      const isRelated = related.some((group) => group.includes(name) && group.includes(other))
      const { caller, calls } = service()
      const open = () => listings[other]?.(caller, cursor)
      if (isRelated) expect(await open()?.first()).toBeUndefined()
      else expect(open).toThrow('cursor belongs to another listing')
      expect(calls).toEqual([])
    }
  })

  test('that is cut off anywhere is refused at once, as the argument cursor', async () => {
    const { caller, calls } = service()
    for (const order of ['newest-first', 'oldest-first'] as const) {
      const cursor = await cursorOf(order)
      for (let length = 0; length < cursor.length; length++) {
        const error = await attempt(() => read(caller, cursor.slice(0, length), order))
        expect(isArgumentError(error) && error.argument, cursor.slice(0, length)).toBe('cursor')
      }
    }
    expect(calls).toEqual([])
  })
})

test('an end that was set by a time is none for an earlier time', async () => {
  const query = { groupId: 'tea', pageSize: 1 }
  for (const read of [
    (caller: Caller, since: number, cursor?: string) => roamingMessages(caller, { ...pair, since, cursor }),
    (caller: Caller, since: number, cursor?: string) => groupMessages(caller, { ...query, since, cursor }),
  ]) {
    const { cursor } = await lastPage(read(service().caller, 2_000))
    const { caller, calls } = service()
    await read(caller, 2_000, cursor).first()
    await read(caller, 3_000, cursor).first()
    expect(calls).toEqual([])
    await read(caller, 0, cursor).first()
    expect(calls).toHaveLength(1)
  }
})

test('a cursor behind the end of a range has nothing to go on to, and asks for nothing', async () => {
  const { cursor } = await lastPage(roamingMessages(service().caller, { ...pair, order: 'oldest-first' }))
  const { caller, calls } = service()
  const query = { ...pair, order: 'oldest-first', until: 500, cursor } as const
  expect(await lastPage(roamingMessages(caller, query))).toMatchObject({ items: [], cursor, done: true })
  expect(calls).toEqual([])
})

test('newest first, an earlier end than that of the cursor is kept to', async () => {
  let complete = -1
  const { caller, calls } = answeringCaller({
    'openim/admin_getroammsg': () => ({
      Complete: ++complete,
      MsgList: [{ MsgTimeStamp: 900, MsgKey: '1_1_900' }],
    }),
  })
  const { value: page } = await roamingMessages(caller, pair).pages().next()
  await roamingMessages(caller, { ...pair, until: 500, cursor: page?.cursor })
    .pages()
    .next()
  expect(calls[1]?.request).toMatchObject({ MaxTime: 500, LastMsgKey: undefined })
})

test('a cursor of another account, peer, group or order says what it belongs to', async () => {
  const { caller } = service()
  const { cursor } = await lastPage(messages(caller, c2c))
  expect(() => messages(caller, { ...c2c, account: 'carol', cursor })).toThrow(
    'cursor belongs to account "alice", not "carol"',
  )
  expect(() => messages(caller, { ...c2c, chat: { type: 'c2c', peer: 'carol' }, cursor })).toThrow(
    'cursor belongs to peer "bob", not "carol"',
  )
  expect(() => messages(caller, { ...c2c, order: 'oldest-first', cursor })).toThrow(
    'cursor belongs to order "newest-first", not "oldest-first"',
  )
  const { cursor: ofGroup } = await lastPage(messages(caller, group))
  expect(() => messages(caller, { ...group, topicId: 'news', cursor: ofGroup })).toThrow(
    'cursor belongs to topicId undefined, not "news"',
  )
})

function attempt(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  return undefined
}
