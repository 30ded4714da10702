import { expect, test } from 'vitest'
import { answeringCaller } from '../../../test/answering-caller.ts'
import { ApiError, NetworkError } from '../../errors.ts'
import { groupUnreadCounts } from './group-unread-counts.ts'

const info = 'group_open_http_svc/get_group_info'
const members = 'group_open_http_svc/get_specified_group_member_info'
const infoOf = (over: object = {}) => ({
  GroupInfo: [{ GroupId: 'tea', ErrorCode: 0, Type: 'Public', NextMsgSeq: 101, ...over }],
})
const accounts = Array.from({ length: 120 }, (_, index) => `m${index}`)

/** A group of 100 messages, of which member n has read n. */
function service(over: Parameters<typeof answeringCaller>[0] = {}) {
  return answeringCaller({
    [info]: () => infoOf(),
    [members]: ({ Member_List_Account = [] as string[] }) => ({
      MemberList: Member_List_Account.map((account) => ({
        Member_Account: account,
        MsgSeq: Number(account.slice(1)),
      })),
    }),
    ...over,
  })
}

const refusal = (code: number, command: string) => new ApiError('refused', { code, command } as never)

test.each([
  ['an AVChatRoom', 10007, members],
  ['no such group', 10010, members],
  ['a request for the group that is refused', 10002, info],
])('%s rejects with %i', async (_, code, command) => {
  const error = refusal(code, command)
  const { caller } = service({
    [command]: () => {
      throw error
    },
  })
  await expect(groupUnreadCounts(caller, 'tea', ['m1'])).rejects.toBe(error)
})

test('a part of the members that fails does not spoil the others', async () => {
  const error = new NetworkError('cut')
  const { caller } = service({
    [members]: ({ Member_List_Account = [] as string[] }) => {
      if (Member_List_Account.includes('m60')) throw error
      return { MemberList: Member_List_Account.map((each) => ({ Member_Account: each, MsgSeq: 90 })) }
    },
  })
  const { counts, failed } = await groupUnreadCounts(caller, 'tea', accounts)
  expect(counts).toHaveLength(70)
  expect(counts[50]).toEqual({ account: 'm100', unread: 10, estimated: true })
  expect(failed.map(({ item }) => item)).toEqual(accounts.slice(50, 100))
  expect(failed[0]).toEqual({ item: 'm50', code: undefined, error, reason: 'cut' })
})

test('who is not in the group, and of whom nothing usable is said, is kept apart and not counted as zero', async () => {
  const { caller } = service({
    [members]: () => ({
      MemberList: [
        null,
        { MsgSeq: 4 },
        { Member_Account: 'm1', MsgSeq: 98 },
        { Member_Account: 'm3' },
        { Member_Account: 'm4', MsgSeq: 'many' },
        { Member_Account: 'm5', MsgSeq: '100' },
        { Member_Account: 'unasked', MsgSeq: 1 },
      ],
    }),
  })
  const { counts, failed } = await groupUnreadCounts(caller, 'tea', ['m1', 'm2', 'm3', 'm4', 'm5'])
  expect(counts).toEqual([
    { account: 'm1', unread: 2, estimated: true },
    { account: 'm5', unread: 0, estimated: true },
  ])
  expect(failed.map(({ item, reason }) => [item, reason])).toEqual([
    ['m2', 'the answer does not mention it, as it does nobody who is not in the group'],
    ['m3', 'the service gave no read position for it'],
    ['m4', 'the service gave no read position for it'],
  ])
})

test.each<[string, object, unknown, string]>([
  ['is refused for itself', { ErrorCode: 10015, ErrorInfo: 'gone' }, 10015, 'gone'],
  [
    'has no number of its next message',
    { NextMsgSeq: null },
    undefined,
    'the service gave no NextMsgSeq of the group',
  ],
  [
    'has half a number of its next message',
    { NextMsgSeq: 10.5 },
    undefined,
    'the service gave no NextMsgSeq of the group',
  ],
  [
    'has 0 as the number of its next message',
    { NextMsgSeq: 0 },
    undefined,
    'the NextMsgSeq of the group is 0, although numbers begin at 1',
  ],
  ['is another one', { GroupId: 'milk' }, undefined, 'the answer is about another group'],
  ['has an odd code', { ErrorCode: -1 }, undefined, 'the ErrorCode of the group is -1'],
  ['has a word for a code', { ErrorCode: 'no' }, undefined, 'the ErrorCode of the group is "no"'],
  ['is a meeting', { Type: 'ChatRoom' }, undefined, 'a group of type ChatRoom has no unread counts'],
])('nobody is counted in a group that %s', async (_, over, code, reason) => {
  const { caller } = service({ [info]: () => infoOf(over) })
  const { counts, failed } = await groupUnreadCounts(caller, 'tea', ['m1', 'm2'])
  expect(counts).toEqual([])
  expect(failed).toEqual([
    { item: 'm1', code, error: undefined, reason },
    { item: 'm2', code, error: undefined, reason },
  ])
})

test.each<[string, readonly object[], string]>([
  [
    'two numbers for the next message',
    [{ NextMsgSeq: 5 }, { NextMsgSeq: 6 }],
    'the answer gives several numbers for the next message of the group',
  ],
  ['an answer and an error', [{ NextMsgSeq: 5 }, { ErrorCode: 10002, ErrorInfo: 'late' }], 'late'],
])('nobody is counted in a group of which the answer has %s', async (_, entries, reason) => {
  const { caller } = service({
    [info]: () => ({ GroupInfo: entries.map((entry) => ({ GroupId: 'tea', ...entry })) }),
  })
  const { counts, failed } = await groupUnreadCounts(caller, 'tea', ['m1'])
  expect([counts, failed]).toMatchObject([[], [{ item: 'm1', reason }]])
})

test('a group that the answer does not mention is not taken for one without messages', async () => {
  const { caller } = service({ [info]: () => ({ GroupInfo: [null] }) })
  const { failed } = await groupUnreadCounts(caller, 'tea', ['m1'])
  expect(failed).toMatchObject([{ item: 'm1', reason: 'the service gave no NextMsgSeq of the group' }])
})

test('a position beyond the last message is not taken for all read', async () => {
  const { caller } = service({ [info]: () => infoOf({ NextMsgSeq: 5 }) })
  const { counts, failed } = await groupUnreadCounts(caller, 'tea', ['m9', 'm3'])
  expect(counts).toEqual([{ account: 'm3', unread: 1, estimated: true }])
  const reason = 'it is said to have read up to 9, but the NextMsgSeq of the group is 5'
  expect(failed).toMatchObject([{ item: 'm9', reason }])
})

test('a message that came and was read while the group was asked for is no contradiction', async () => {
  const answers = [infoOf({ NextMsgSeq: 9 }), infoOf({ NextMsgSeq: 11 })]
  const { caller, calls } = service({ [info]: () => answers.shift() ?? {} })
  expect((await groupUnreadCounts(caller, 'tea', ['m9'])).counts).toMatchObject([{ unread: 1 }])
  expect(calls.map(({ path }) => path)).toEqual([info, members, info])
})

test.each<[string, readonly object[], string]>([
  ['half a position', [{ MsgSeq: 2.25 }], 'the service gave no read position for it'],
  ['two positions', [{ MsgSeq: 2 }, { MsgSeq: 3 }], 'the answer gives several read positions for it'],
])('a member with %s is not counted', async (_, list, reason) => {
  const MemberList = list.map((each) => ({ Member_Account: 'm1', ...each }))
  const { caller } = service({ [members]: () => ({ MemberList }) })
  expect(await groupUnreadCounts(caller, 'tea', ['m1'])).toMatchObject({
    counts: [],
    failed: [{ item: 'm1', reason }],
  })
})

test('120 members are three requests and one for the group, in the order that was asked for', async () => {
  const { caller, calls } = service({ [info]: () => infoOf({ NextMsgSeq: 121 }) })
  const asked = [...accounts.toReversed(), 'm7']
  const { groupId, counts, failed } = await groupUnreadCounts(caller, 'tea', asked)
  expect([groupId, failed]).toEqual(['tea', []])
  expect(counts).toEqual(
    accounts.toReversed().map((account) => {
      const read = Number(account.slice(1))
      return { account, unread: 120 - read, estimated: true }
    }),
  )
  expect(calls.map(({ path }) => path)).toEqual([info, members, members, members])
  expect(calls[0]?.request).toEqual({
    GroupIdList: ['tea'],
    ResponseFilter: { GroupBaseInfoFilter: ['Type', 'NextMsgSeq'] },
  })
  expect(calls[1]?.request).toMatchObject({ GroupId: 'tea', MemberInfoFilter: ['MsgSeq'] })
  expect(calls.slice(1).map(({ request }) => (request.Member_List_Account as string[]).length)).toEqual([
    50, 50, 20,
  ])
})

test('nobody is asked about without accounts', async () => {
  const { caller, calls } = service()
  expect(await groupUnreadCounts(caller, 'tea', [])).toEqual({ groupId: 'tea', counts: [], failed: [] })
  expect(calls).toEqual([])
})

test.each<[unknown, unknown, unknown, RegExp]>([
  ['', ['m1'], undefined, /^groupId must be the id of a group/],
  ['tea', undefined, undefined, /^accounts must be a list/],
  ['tea', 'm1', undefined, /^accounts must be a list, but is "m1"/],
  ['tea', ['m1', ''], undefined, /^accounts\[1\] must be a UserID/],
  ['tea', ['m1'], { timeout: 0 }, /^timeout must be above 0/],
])(
  'groupUnreadCounts(%j, %j, %j) is refused before anything is sent',
  async (group, list, options, expected) => {
    const { caller, calls } = service()
    const asked = groupUnreadCounts(caller, group as never, list as never, options as never)
    await expect(asked).rejects.toThrow(expected)
    expect(calls).toEqual([])
  },
)
