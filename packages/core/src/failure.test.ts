import { expect, test } from 'vitest'
import { answeringCaller } from '../test/answering-caller.ts'
import { groupMessages } from './conversation/group/messages/group-messages.ts'
import { inbox } from './conversation/inbox/inbox.ts'
import { accountNames } from './conversation/names/names.ts'
import { unreadCounts } from './conversation/unread/unread.ts'
import { NetworkError } from './errors.ts'
import type { Failure } from './failure.ts'
import { historyRange } from './history/range/range.ts'
import { recalls } from './history/recalls/recalls.ts'
import { failuresOf } from './partial-failures.ts'
import type { Caller } from './transport/caller.ts'

/** What a web handler has: one function for all of them. */
function lineOf({ item, code, error, reason }: Failure): string {
  return [item ?? 'one', code ?? error?.name ?? '', reason].join(' | ')
}

const cut = new NetworkError('the connection was cut')

/** A caller that answers one command, and fails for all others. */
function answering(path: string, answer: object): Caller {
  const { caller } = answeringCaller({ [path]: () => answer })
  return {
    now: () => Date.UTC(2026, 10, 23),
    call: async (command, request, options) => {
      if (command !== path) throw cut
      return caller.call(command, request, options)
    },
  }
}

const message = {
  From_Account: 'alice',
  To_Account: 'bob',
  MsgSeq: 1,
  MsgRandom: 2,
  MsgTimeStamp: 1_795_000_000,
}

const sources: Record<string, [() => Promise<readonly Failure[]>, string[]]> = {
  'unread counts': [
    async () => {
      const answer = { C2CUnreadMsgNumList: [], ErrorList: [{ Peer_Account: 'bob', ErrorCode: 70107 }] }
      const caller = answering('openim/get_c2c_unread_msg_num', answer)
      return (await unreadCounts(caller, 'alice', ['bob', 'carol'])).failed
    },
    ['bob | 70107 | the service refused it with code 70107', 'carol |  | the answer has no number for it'],
  ],
  names: [
    async () => {
      const answer = { UserProfileItem: [{ To_Account: 'bob', ResultCode: 40006, ResultInfo: 'db error' }] }
      return (await accountNames(answering('profile/portrait_get', answer), ['bob'])).failed
    },
    ['bob | 40006 | db error'],
  ],
  'an inbox': [
    async () => {
      const answer = { SessionItem: [{ Type: 1, To_Account: 'bob', MsgTime: 1 }], CompleteFlag: 1 }
      const caller = answering('recentcontact/get_list', answer)
      return (await inbox(caller, 'alice', { lastMessage: false }).first())?.problems ?? []
    },
    ['bob | NetworkError | the connection was cut', 'bob | NetworkError | the connection was cut'],
  ],
  pages: [
    async () => {
      const answer = { IsFinished: 1, RspMsgList: [null] }
      const listing = groupMessages(answering('group_open_http_svc/group_msg_get_simple', answer), {
        groupId: 'tea',
      })
      for await (const { skipped } of listing.pages()) return skipped
      return []
    },
    ['one |  | it is null, not an object'],
  ],
  recalls: [
    async () => (await recalls(answering('', {}), [message as never, {} as never])).unknown,
    [
      '1_2_1795000000 | NetworkError | the connection was cut',
      'one |  | it lacks what a message is found by',
    ],
  ],
  'a range of hours': [
    async () => {
      const context = { caller: answering('', {}), sdkAppId: 1400000000 } as never
      const hour = '2026112209'
      const entries = historyRange(context, { since: hour, until: hour, chatTypes: ['c2c'] })
      return (await entries.collect(9)).flatMap((entry) => (entry.status === 'failed' ? entry : []))
    },
    ['2026112209 | NetworkError | the connection was cut'],
  ],
  'an answer': [
    async () => failuresOf('im_open_login_svc/multiaccount_import', { FailAccounts: ['bob'] }),
    ['bob |  | it is in FailAccounts'],
  ],
}

test.each(Object.entries(sources))('a failure of %s is printed by the same function', async (_, source) => {
  const [read, lines] = source
  expect((await read()).map(lineOf)).toEqual(lines)
})

test('what a caller of somebody else does wrong ends a range, and is about no hour', async () => {
  const fault = new TypeError('no signer')
  const caller: Caller = { now: () => 0, call: () => Promise.reject(fault) }
  const range = historyRange({ caller, sdkAppId: 1400000000 } as never, {
    since: '2026112209',
    until: '2026112210',
  })
  await expect(range.collect(9)).rejects.toBe(fault)
})
