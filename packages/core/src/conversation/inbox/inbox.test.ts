import { expect, test } from 'vitest'
import { answeringCaller } from '../../../test/answering-caller.ts'
import { NetworkError } from '../../errors.ts'
import { type InboxOptions, inbox } from './inbox.ts'
import type { InboxProblem } from './inbox-entry.ts'

const text = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }]
const answers = {
  'recentcontact/get_list': () => ({
    CompleteFlag: 1,
    SessionItem: [
      { Type: 1, To_Account: 'bob', MsgTime: 1_700_000_000, TopFlag: 1 },
      { Type: 2, GroupId: 'tea', MsgTime: 1_700_000_001, TopFlag: 0 },
      { Type: 2, GroupId: 'left', MsgTime: 1_700_000_002 },
    ],
  }),
  'openim/get_c2c_unread_msg_num': () => ({
    C2CUnreadMsgNumList: [{ Peer_Account: 'bob', C2CUnreadMsgNum: 3 }],
  }),
  'group_open_http_svc/get_joined_group_list': () => ({
    TotalCount: 1,
    GroupIdList: [{ GroupId: 'tea', NextMsgSeq: 11, SelfInfo: { MsgSeq: 4 } }],
  }),
  'profile/portrait_get': () => ({
    UserProfileItem: [
      { To_Account: 'bob', ResultCode: 0, ProfileItem: [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Bob 🐼' }] },
    ],
  }),
  'group_open_http_svc/get_group_info': () => ({
    GroupInfo: [
      { GroupId: 'tea', ErrorCode: 0, Name: 'Tea lovers' },
      { GroupId: 'left', ErrorCode: 10010, ErrorInfo: 'gone' },
    ],
  }),
  'openim/admin_getroammsg': () => ({
    Complete: 1,
    MsgCnt: 1,
    MsgList: [
      {
        From_Account: 'bob',
        To_Account: 'alice',
        MsgSeq: 1,
        MsgRandom: 2,
        MsgTimeStamp: 3,
        MsgFlagBits: 0,
        MsgKey: '1_2_3',
        MsgBody: text,
      },
    ],
  }),
  'group_open_http_svc/group_msg_get_simple': () => ({ IsFinished: 1, RspMsgList: [] }),
}

async function read(over: Parameters<typeof answeringCaller>[0] = {}) {
  const { caller, calls } = answeringCaller({ ...answers, ...over })
  const entries = []
  for await (const entry of inbox(caller, 'alice')) entries.push(entry)
  return { entries, paths: calls.map(({ path }) => path) }
}

test('an inbox has names, unread counts and last messages, groups with an estimate', async () => {
  const { entries } = await read()
  const [bob, tea, left] = entries
  expect(bob).toMatchObject({
    chat: { type: 'c2c', peer: 'bob' },
    name: 'Bob 🐼',
    pinned: true,
    time: new Date(1_700_000_000_000),
    unread: { count: 3, estimated: false },
    lastMessage: { key: '1_2_3', body: text },
    problems: [],
  })
  expect(tea).toMatchObject({
    name: 'Tea lovers',
    unread: { count: 6, estimated: true },
    lastMessage: undefined,
  })
  expect(left).toMatchObject({ chat: { groupId: 'left' }, name: undefined, unread: undefined, problems: [] })
})

test('a part that fails is a problem of its entries, and the rest is there', async () => {
  const error = new NetworkError('cut')
  const { entries } = await read({
    'group_open_http_svc/get_joined_group_list': () => {
      throw error
    },
    'openim/get_c2c_unread_msg_num': () => ({ ErrorList: [{ Peer_Account: 'bob', ErrorCode: 70107 }] }),
  })
  expect(entries.map(({ unread, problems }) => [unread, problems])).toEqual([
    [undefined, [{ part: 'unread', item: 'bob', code: 70107, reason: expect.stringContaining('70107') }]],
    [undefined, [{ part: 'unread', item: 'tea', error, reason: 'cut' }]],
    [undefined, [{ part: 'unread', item: 'left', error, reason: 'cut' }]],
  ])
  expect(entries[0]).toMatchObject({ name: 'Bob 🐼', lastMessage: { key: '1_2_3' } })
})

/** Which problems each entry has, and what is said about them. */
function problemsOf(entries: readonly { readonly problems: readonly InboxProblem[] }[]) {
  return entries.map(({ problems }) => problems.map(({ part, code, reason }) => [part, code ?? reason]))
}

test('an odd conversation is an entry with its reasons, and the others are whole', async () => {
  const long = '用'.repeat(11)
  const { entries, paths } = await read({
    'recentcontact/get_list': () => ({
      CompleteFlag: 1,
      SessionItem: [
        { Type: 1, To_Account: long, MsgTime: 1_700_000_000 },
        { Type: 1, To_Account: 'bob', MsgTime: 'yesterday' },
        null,
        { Type: 1, To_Account: '', MsgTime: 1_700_000_000 },
      ],
    }),
  })
  const reason = `its id is "${long}": 33 bytes, but a UserID has at most 32`
  expect(problemsOf(entries)).toEqual([
    [
      ['name', reason],
      ['unread', reason],
      ['lastMessage', reason],
    ],
    [['time', 'its MsgTime is "yesterday"']],
  ])
  expect(entries[1]).toMatchObject({
    chat: { peer: 'bob' },
    name: 'Bob 🐼',
    time: new Date(0),
    unread: { count: 3 },
    lastMessage: { key: '1_2_3' },
  })
  expect(paths.filter((path) => path === 'openim/admin_getroammsg')).toHaveLength(1)
})

test('what is not a conversation is set apart on its page', async () => {
  const { caller } = answeringCaller({
    ...answers,
    'recentcontact/get_list': () => ({ CompleteFlag: 1, SessionItem: [null, { Type: 1, To_Account: '' }] }),
  })
  const { value } = await inbox(caller, 'alice').pages().next()
  expect(value).toMatchObject({ items: [], skipped: [{ value: null }, { reason: 'it has no To_Account' }] })
})

test('what an answer does not tell about a conversation is a problem of it', async () => {
  const { entries } = await read({
    'openim/get_c2c_unread_msg_num': () => ({ C2CUnreadMsgNumList: [null] }),
    'profile/portrait_get': () => ({ UserProfileItem: [{ To_Account: 'bob', ResultCode: 40006 }] }),
    'group_open_http_svc/get_group_info': () => ({ GroupInfo: [null] }),
    'group_open_http_svc/get_joined_group_list': () => ({
      TotalCount: 2,
      GroupIdList: [null, { GroupId: 'tea', NextMsgSeq: 11 }],
    }),
    'openim/admin_getroammsg': () => ({ Complete: 1, MsgList: [null] }),
  })
  expect(problemsOf(entries)).toEqual(
    [
      [
        ['name', 40006],
        ['unread', 'the answer has no number for it'],
        ['lastMessage', 'it is null, not an object'],
      ],
      [
        ['unread', 'the service gave no read position for it'],
        ['name', 'the answer does not mention it'],
      ],
      [
        ['unread', "1 of the account's groups cannot be read"],
        ['name', 'the answer does not mention it'],
      ],
    ].map((problems) => expect.arrayContaining(problems)),
  )
})

test.each<[object, string]>([
  [{ NextMsgSeq: 0, SelfInfo: { MsgSeq: 0 } }, 'the NextMsgSeq of the group is 0'],
  [{ NextMsgSeq: 10.5, SelfInfo: { MsgSeq: 2.25 } }, 'no read position'],
  [{ NextMsgSeq: 10.5, SelfInfo: { MsgSeq: 2 } }, 'no NextMsgSeq'],
  [{ NextMsgSeq: 5, SelfInfo: { MsgSeq: 20 } }, 'it is said to have read up to 20'],
])('the unread messages of a group with %j are not known', async (position, reason) => {
  const { entries } = await read({
    'group_open_http_svc/get_joined_group_list': () => ({
      TotalCount: 1,
      GroupIdList: [{ GroupId: 'tea', ...position }],
    }),
  })
  expect(entries[1]).toMatchObject({
    unread: undefined,
    problems: [{ part: 'unread', reason: expect.stringContaining(reason) }],
  })
})

test('a meeting has no unread messages, and that is no problem of it', async () => {
  const { entries } = await read({
    'group_open_http_svc/get_joined_group_list': () => ({
      TotalCount: 1,
      GroupIdList: [{ GroupId: 'tea', Type: 'ChatRoom', NextMsgSeq: 11, SelfInfo: { MsgSeq: 0 } }],
    }),
  })
  expect(entries[1]).toMatchObject({ name: 'Tea lovers', unread: undefined, problems: [] })
})

test('unread messages of many groups cost one request, and none for each group', async () => {
  const ids = Array.from({ length: 100 }, (_, index) => `group${index}`)
  const { entries, paths } = await read({
    'recentcontact/get_list': () => ({
      CompleteFlag: 1,
      SessionItem: ids.map((GroupId) => ({ Type: 2, GroupId, MsgTime: 1_700_000_000 })),
    }),
    'group_open_http_svc/get_joined_group_list': () => ({
      TotalCount: ids.length,
      GroupIdList: ids.map((GroupId) => ({ GroupId, NextMsgSeq: 11, SelfInfo: { MsgSeq: 4 } })),
    }),
  })
  expect(entries.map(({ unread }) => unread?.count)).toEqual(ids.map(() => 6))
  const counted = paths.filter((path) => !/get_list|group_info|get_simple/.test(path))
  expect(counted).toEqual(['group_open_http_svc/get_joined_group_list'])
})

test('groups of an account that has very many are listed in parts', async () => {
  const all = Array.from({ length: 2_500 }, (_, index) => ({
    GroupId: index === 2_400 ? 'tea' : `group${index}`,
    NextMsgSeq: 11,
    SelfInfo: { MsgSeq: 4 },
  }))
  const { entries, paths } = await read({
    'group_open_http_svc/get_joined_group_list': ({ Limit = 0, Offset = 0 }) => ({
      TotalCount: all.length,
      GroupIdList: all.slice(Offset, Offset + Limit),
    }),
  })
  expect(entries[1]?.unread).toEqual({ count: 6, estimated: true })
  expect(paths.filter((path) => path.endsWith('joined_group_list'))).toHaveLength(3)
})

test('groups that the service keeps to itself are not taken for groups without unread messages', async () => {
  let calls = 0
  const { entries } = await read({
    'group_open_http_svc/get_joined_group_list': () => {
      calls++
      return { TotalCount: 3, GroupIdList: [{ GroupId: 'other' }] }
    },
  })
  expect(calls).toBe(3)
  expect(problemsOf(entries)[1]).toEqual([['unread', 'the service lists 1 of the 3 groups of the account']])
})

test.each<[object, string]>([
  [{}, 'the answer has no list of groups and no TotalCount'],
  [{ GroupIdList: null }, 'the answer has no list of groups and no TotalCount'],
  [{ TotalCount: 1 }, "1 of the account's groups cannot be read"],
  [{ TotalCount: 3 }, 'the service lists 0 of the 3 groups of the account'],
  [{ GroupIdList: 'tea' }, 'the answer has no list of groups and no TotalCount'],
])('an account is not said to have left the groups of which %j tells nothing', async (answer, reason) => {
  const { entries } = await read({ 'group_open_http_svc/get_joined_group_list': () => answer })
  expect(entries[1]?.unread).toBeUndefined()
  expect(problemsOf(entries).slice(1)).toEqual([[['unread', reason]], [['unread', reason]]])
})

test.each([{ TotalCount: 0 }, { GroupIdList: [] }])(
  'an account that is in no group has left those of its conversations: %j',
  async (answer) => {
    const { entries } = await read({ 'group_open_http_svc/get_joined_group_list': () => answer })
    expect(problemsOf(entries).slice(1)).toEqual([[], []])
  },
)

test('a list of groups that failed is asked for again with the next page, and one that came is not', async () => {
  let asked = 0
  const { entries, paths } = await read({
    'recentcontact/get_list': ({ StartIndex = 0 }) => ({
      CompleteFlag: StartIndex === 2 ? 1 : 0,
      ...{ TimeStamp: 1, StartIndex: StartIndex + 1, TopTimeStamp: 0, TopStartIndex: 0 },
      SessionItem: [{ Type: 2, GroupId: `group${StartIndex}`, MsgTime: 1_700_000_000 }],
    }),
    'group_open_http_svc/get_joined_group_list': () => {
      asked += 1
      if (asked === 1) throw new NetworkError('cut')
      const GroupIdList = [0, 1, 2].map((id) => ({
        GroupId: `group${id}`,
        NextMsgSeq: 11,
        SelfInfo: { MsgSeq: 4 },
      }))
      return { TotalCount: 3, GroupIdList }
    },
  })
  expect(entries.map(({ unread }) => unread?.count)).toEqual([undefined, 6, 6])
  expect(problemsOf(entries)[0]).toContainEqual(['unread', 'cut'])
  expect(paths.filter((path) => path.endsWith('joined_group_list'))).toHaveLength(2)
})

test('a list of groups that does not end is a problem of the groups', async () => {
  let calls = 0
  const { entries } = await read({
    'group_open_http_svc/get_joined_group_list': () => {
      calls++
      return { TotalCount: 1e9, GroupIdList: [{ GroupId: 'other' }] }
    },
  })
  expect(calls).toBe(101)
  expect(entries[0]).toMatchObject({ unread: { count: 3 }, problems: [] })
  expect(entries[1]?.problems[0]?.error?.message).toContain('its last 100 pages brought nothing new')
})

test('a second iteration sees the messages that came meanwhile', async () => {
  let read = 4
  const { caller } = answeringCaller({
    ...answers,
    'group_open_http_svc/get_joined_group_list': () => ({
      TotalCount: 1,
      GroupIdList: [{ GroupId: 'tea', NextMsgSeq: 11, SelfInfo: { MsgSeq: read } }],
    }),
  })
  const listing = inbox(caller, 'alice')
  expect((await listing.collect(2))[1]?.unread?.count).toBe(6)
  read = 10
  expect((await listing.collect(2))[1]?.unread?.count).toBe(0)
})

test('the last message is asked for without an end', async () => {
  const { caller, calls } = answeringCaller(answers)
  await inbox(caller, 'alice').collect(1)
  const asked = calls.find(({ path }) => path === 'openim/admin_getroammsg')
  expect(asked?.request).toMatchObject({ MaxTime: 4_294_967_295, MaxCnt: 1 })
})

test.each<[string, unknown, string]>([
  ['null instead of options', null, 'options must be an object'],
  ['names neither with nor without', { names: null }, 'names must be true or false'],
  ['a count as text', { unread: 'yes' }, 'unread must be true or false'],
  ['last messages as a number', { lastMessage: 1 }, 'lastMessage must be true or false'],
  ['a cursor that is null', { cursor: null }, 'cursor'],
  ['a policy of NaN', { retry: { limit: Number.NaN } }, 'retry.limit'],
])('%s is refused before anything is sent', (_, options, expected) => {
  const { caller, calls } = answeringCaller(answers)
  expect(() => inbox(caller, 'alice', options as InboxOptions)).toThrow(expected)
  expect(calls).toEqual([])
})

test('what is not asked for is not fetched', async () => {
  const { caller, calls } = answeringCaller(answers)
  await inbox(caller, 'alice', { names: false, unread: false, lastMessage: false }).collect(3)
  expect(calls.map(({ path }) => path)).toEqual(['recentcontact/get_list'])
})

test('a mistake of this program is not hidden as a problem of an entry', async () => {
  await expect(
    read({
      'profile/portrait_get': () => {
        throw new TypeError('bug')
      },
    }),
  ).rejects.toThrow('bug')
})

test('a list that cannot be read is an error', async () => {
  await expect(
    read({
      'recentcontact/get_list': () => {
        throw new NetworkError('cut')
      },
    }),
  ).rejects.toThrow(NetworkError)
})
