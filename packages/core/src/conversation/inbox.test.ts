import { expect, test } from 'vitest'
import { answeringCaller } from '../../test/answering-caller.ts'
import { NetworkError } from '../errors.ts'
import { inbox } from './inbox.ts'

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

async function read(over: Record<string, () => object> = {}) {
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
    [undefined, [{ part: 'unread', code: 70107, error: undefined }]],
    [undefined, [{ part: 'unread', error }]],
    [undefined, [{ part: 'unread', error }]],
  ])
  expect(entries[0]).toMatchObject({ name: 'Bob 🐼', lastMessage: { key: '1_2_3' } })
})

test('what is not asked for is not fetched', async () => {
  const { caller, calls } = answeringCaller(answers)
  await inbox(caller, 'alice', { names: false, unread: false, lastMessage: false }).take(3)
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
