import { expect, test } from 'vitest'
import { answeringCaller } from '../../test/answering-caller.ts'
import { NetworkError, ResponseError } from '../errors.ts'
import { send } from './send.ts'

const noon = Date.UTC(2026, 10, 23, 4)
const paths = {
  c2c: { send: 'openim/sendmsg', read: 'openim/admin_getroammsg' },
  group: { send: 'group_open_http_svc/send_group_msg', read: 'group_open_http_svc/group_msg_get_simple' },
} as const
type Kind = keyof typeof paths
const messages = {
  c2c: { from: 'alice', to: 'bob', body: 'Hi' },
  group: { from: 'alice', groupId: 'tea', body: 'Hi' },
} as const

/** A service that loses the answer to a message, and then has some entry in the chat. */
function losing(kind: Kind, answer: (sent: Record<string, unknown>) => object) {
  let sent: Record<string, unknown> = {}
  const { caller, calls } = answeringCaller({
    [paths[kind].send]: (request) => {
      sent = request
      throw new NetworkError('cut')
    },
    [paths[kind].read]: () => answer(sent),
  })
  return { caller: { ...caller, now: () => noon }, calls }
}

const listing = (kind: Kind, entry: unknown) =>
  kind === 'c2c' ? { Complete: 1, MsgCnt: 1, MsgList: [entry] } : { IsFinished: 1, RspMsgList: [entry] }

const entries: readonly [string, Kind, unknown][] = [
  ['is null', 'c2c', null],
  ['is a text', 'c2c', 'x'],
  ['has no numbers', 'c2c', { From_Account: 'alice' }],
  ['has no sender and no numbers', 'c2c', {}],
  ['is null', 'group', null],
  ['has no number', 'group', { From_Account: 'alice', MsgSeq: 1 }],
]

test.each(entries)('an entry that %s, in a %s, may be the message', async (_, kind, entry) => {
  const { caller } = losing(kind, () => listing(kind, entry))
  const outcome = await send(caller, messages[kind])
  expect(outcome).toMatchObject({ status: 'perhaps', lookUp: { result: 'failed' } })
})

test.each(entries)(
  'an entry that %s, in a %s, keeps a message with an id from a second sending',
  async (_, kind, entry) => {
    const { caller, calls } = losing(kind, () => listing(kind, entry))
    const earlier = { ...messages[kind], id: 'order-1', since: new Date(noon - 3_600_000) }
    const sending = send(caller, earlier)
    await expect(sending).rejects.toBeInstanceOf(ResponseError)
    await expect(sending).rejects.toThrow(
      /^Cannot find out whether the message was sent: an entry of the chat/,
    )
    expect(calls.map(({ path }) => path)).toEqual([paths[kind].read])
  },
)

test('messages that are counted and not listed may have it among them', async () => {
  const { caller } = losing('c2c', () => ({ Complete: 1, MsgCnt: 2 }))
  expect(await send(caller, messages.c2c)).toMatchObject({ status: 'perhaps', lookUp: { result: 'failed' } })
})

test.each(['c2c', 'group'] as const)(
  'a message in a %s is found by numbers that came as texts, beside what cannot be read',
  async (kind) => {
    const { caller } = losing(kind, ({ MsgSeq = 9, MsgRandom, Random }) => {
      const numbers = { MsgSeq: `${MsgSeq}`, MsgRandom: `${MsgRandom ?? Random}` }
      const found = { From_Account: 'alice', MsgTimeStamp: `${noon / 1000}`, MsgKey: 'k', ...numbers }
      return kind === 'c2c'
        ? { Complete: 1, MsgList: [null, found] }
        : { IsFinished: 1, RspMsgList: [null, found] }
    })
    expect(await send(caller, messages[kind])).toMatchObject({
      status: 'sent',
      found: true,
      time: new Date(noon),
      ...(kind === 'c2c' ? { key: 'k' } : { seq: 9 }),
    })
  },
)

test.each<[string, Kind, object]>([
  ['somebody else', 'c2c', { From_Account: 'bob' }],
  ['another number', 'c2c', { From_Account: 'alice', MsgRandom: '1' }],
  ['a message that is gone', 'group', { IsPlaceMsg: 1, MsgSeq: 1 }],
])('an entry of %s, in a %s, is not the message', async (_, kind, entry) => {
  const { caller } = losing(kind, () => listing(kind, entry))
  expect(await send(caller, messages[kind])).toMatchObject({
    status: 'perhaps',
    lookUp: { result: 'not-found' },
  })
})
