import { expect, test } from 'vitest'
import { answeringClient } from '../../test/answering-client.ts'
import type { TimClient } from '../client.ts'
import { ApiError } from '../errors.ts'
import { HistoryFile } from '../history/file.ts'
import { errorFamilies } from './catalogue/catalogue.ts'
import { explain } from './explain.ts'

/** A client whose every request is refused, downloads as those of expired addresses are. */
function refusedWith(ErrorCode: number): TimClient {
  const fetch = async (url: string) =>
    url.includes('/v4/')
      ? Response.json({ ErrorCode, ErrorInfo: 'refused' })
      : new Response('', { status: 403 })
  return answeringClient([], { retry: false, fetch }).client
}

const hour = '2026112209'
const message = {
  From_Account: 'alice',
  To_Account: 'bob',
  MsgSeq: 1,
  MsgRandom: 2,
  MsgTimeStamp: 1_795_000_000,
  MsgBody: [],
}

/** Each operation, with what its refusal is thrown or told as. */
const operations: Record<string, (client: TimClient) => Promise<unknown>> = {
  unreadTotal: (client) => client.unreadTotal('alice'),
  unreadCounts: (client) => client.unreadCounts('alice', ['bob']),
  groupUnreadCounts: (client) => client.groupUnreadCounts('tea', ['alice']),
  waitingSince: (client) => client.waitingSince({ account: 'support', peer: 'alice' }),
  waiting: (client) => client.waiting('support').first(),
  accountNames: (client) => client.accountNames(['alice']),
  groupNames: (client) => client.groupNames(['tea']),
  conversations: (client) => client.conversations('alice').first(),
  inbox: (client) => client.inbox('alice').first(),
  roamingMessages: (client) =>
    client.roamingMessages({ operatorAccount: 'alice', peerAccount: 'bob' }).first(),
  groupMessages: (client) => client.groupMessages({ groupId: 'tea' }).first(),
  groupMembers: (client) => client.groupMembers('tea').first(),
  groups: (client) => client.groups().first(),
  joinedGroups: (client) => client.joinedGroups('alice').first(),
  friends: (client) => client.friends('alice').first(),
  blocklist: (client) => client.blocklist('alice').first(),
  accountExists: (client) => client.accountExists('alice'),
  accountsExist: (client) => client.accountsExist(['alice']),
  messages: (client) => client.messages({ account: 'alice', chat: { type: 'c2c', peer: 'bob' } }).first(),
  historyFiles: (client) => client.historyFiles({ chatType: 'c2c', hour }),
  historyMessages: (client) => client.historyMessages({ chatType: 'c2c', hour }).first(),
  historyBytes: async (client) => {
    const md5 = '0'.repeat(32)
    const sizes = { FileSize: 1, FileMD5: md5, GzipSize: 1, GzipMD5: md5 }
    const entry = { URL: 'https://download.tim.qq.com/x', ExpireTime: '', ...sizes }
    const file = new HistoryFile({ sdkAppId: client.sdkAppId, chatType: 'c2c', hour, entry })
    for await (const _ of client.historyBytes(file)) break
  },
  historyRange: async (client) => {
    const entry = await client.historyRange({ since: hour, until: hour }).first()
    throw entry?.status === 'failed' ? entry.error : new Error('no failure')
  },
  recalls: async (client) => {
    const { unknown } = await client.recalls([message as never])
    throw unknown[0]?.error
  },
  muteUntil: (client) => client.muteUntil('tea', ['bob'], 'forever'),
  unmute: (client) => client.unmute('tea', ['bob']),
  pushToAll: (client) => client.pushToAll({ from: 'alice', body: 'Hi' }),
  send: (client) => client.send({ from: 'alice', to: 'bob', body: 'Hi' }),
}

async function refusalOf(name: string, code: number): Promise<ApiError> {
  const error: unknown = await operations[name]?.(refusedWith(code)).catch((reason: unknown) => reason)
  if (error instanceof ApiError) return error
  throw new Error(`${name} was not refused`, { cause: error })
}

/** Fields that nobody writes who calls an operation. */
const wire =
  /\b(From_Account|To_Account|Peer_Account|Operator_Account|GroupId|MsgBody|MsgRandom|Random|TagList|MsgLifeTime|ChatType|MsgTime)\b/

test.each(Object.keys(operations))('a refusal of %s says who made the call', async (name) => {
  expect(await refusalOf(name, 20003)).toMatchObject({ operation: name, code: 20003 })
})

/** The codes that the documents of an operation's commands name, or its service answers about any. */
const accountCodes = [20003, 20002, 90001, 90003, 90008, 90012, 90048, 91000]
const groupCodes = [10002, 10010, 10015]
const codes: Record<string, readonly number[]> = {
  unreadTotal: accountCodes,
  unreadCounts: accountCodes,
  groupUnreadCounts: [10007, ...groupCodes],
  waitingSince: accountCodes,
  waiting: [50001, 50002, ...accountCodes],
  accountNames: [40001, 40002, 40003, 40005, 40009, ...accountCodes],
  groupNames: groupCodes,
  conversations: [50001, 50002, ...accountCodes],
  inbox: [50001, 50002, ...accountCodes],
  roamingMessages: accountCodes,
  groupMessages: groupCodes,
  groupMembers: groupCodes,
  groups: [10002, 10004, 10007, 10018],
  joinedGroups: [10002, 10003, 10004, 10018],
  friends: [30001, 30003, 30004, 30006, 30007, ...accountCodes],
  blocklist: [30001, 30003, 30004, 30006, 30007, ...accountCodes],
  accountExists: [70169, 70202, 70402, 70403, 70500, ...accountCodes],
  accountsExist: [70169, 70202, 70402, 70403, 70500, ...accountCodes],
  messages: [...accountCodes, ...groupCodes],
  historyFiles: [1001, 1002, 1004, 1005],
  historyMessages: [1001, 1002, 1004, 1005],
  historyBytes: [1001, 1002],
  historyRange: [1001, 1002],
  recalls: [...accountCodes, ...groupCodes],
  send: [20006, 90002, 90005, 90007, 90009, 90026, 90031, 90044, ...accountCodes, ...groupCodes],
}

test.each(Object.entries(codes))('what %s is refused with names no field of the wire', async (name, list) => {
  for (const code of list) {
    for (const locale of ['en', 'zh'] as const) {
      const { operation } = await refusalOf(name, list[1] ?? code)
      const error = new ApiError('refused', { errorCode: code, errorInfo: '', operation })
      const { meaning, remedy } = explain(error, locale)
      expect(`${meaning} ${remedy}`).not.toMatch(wire)
    }
  }
})

test('a remedy names what the caller of each operation wrote', () => {
  const remedy = (operation: string, code: number, locale: 'en' | 'zh' = 'en') =>
    explain(new ApiError('refused', { errorCode: code, errorInfo: '', operation }), locale).remedy
  expect(remedy('send', 20003)).toBe('Check the spelling of from and to, or import the account first.')
  expect(remedy('send', 20003, 'zh')).toBe('检查 from 和 to 的拼写，或先导入账号。')
  expect(remedy('unreadCounts', 20003)).toContain('account and peers')
  expect(remedy('waitingSince', 20003)).toContain('account and peer')
  expect(remedy('messages', 20003)).toContain('account and chat.peer')
  expect(remedy('unreadTotal', 20003)).toContain('spelling of account, or')
  expect(remedy('groupMessages', 10015)).toContain('Copy groupId as')
  expect(remedy('send', 91000)).toBe('Try again with growing pauses; when sending, keep id the same.')
  expect(remedy('send', 91000, 'zh')).toBe('逐次拉长间隔再试；重发消息时保持 id 不变。')
  expect(remedy('unreadTotal', 91000)).toBe('Try again with growing pauses.')
  expect(remedy('historyFiles', 1002)).toContain('Use c2c or group')
})

test('who calls a command by its name reads of its fields', async () => {
  const client = refusedWith(20003)
  const request = { From_Account: 'alice', To_Account: 'bob', MsgRandom: 1, MsgBody: [] }
  for (const call of [
    () => client.call('openim/sendmsg', request),
    () => client.api.openim.sendMsg(request),
    () => client.request('openim/sendmsg', request),
    () => client.paginate('recentcontact/get_list', { From_Account: 'alice' } as never).first(),
  ]) {
    const error: unknown = await call().catch((reason: unknown) => reason)
    expect(error).toMatchObject({ operation: undefined })
    expect(explain(error as ApiError)).toMatchObject({
      remedy: expect.stringContaining('From_Account and To_Account'),
    })
  }
})

test('an operation that nobody knows, and one from a prototype, change no text', () => {
  const plain = explain(20003)
  for (const operation of ['constructor', 'toString', '', 'other']) {
    expect(explain(new ApiError('refused', { errorCode: 20003, errorInfo: '', operation }))).toEqual(plain)
  }
})

test('no text is left broken by what is replaced in it', () => {
  const entries = errorFamilies.flatMap((family) => family.entries())
  for (const operation of Object.keys(operations)) {
    for (const { code } of entries) {
      const error = new ApiError('refused', { errorCode: code, errorInfo: '', operation })
      for (const locale of ['en', 'zh'] as const) {
        const { meaning, remedy } = explain(error, locale)
        expect(`${meaning} ${remedy}`).not.toMatch(/undefined|\[object| {2}|id and id|id 和 id/)
      }
    }
  }
})
