import { expect, test } from 'vitest'
import { answeringCaller } from '../../test/answering-caller.ts'
import { messages } from './messages.ts'

function service() {
  const message = { From_Account: 'bob', MsgRandom: 1, MsgTimeStamp: 1_000, MsgBody: [] }
  return answeringCaller({
    'openim/admin_getroammsg': () => ({
      Complete: 1,
      MsgList: [8, 0].map((MsgFlagBits, MsgSeq) => ({
        ...message,
        To_Account: 'alice',
        MsgSeq,
        MsgFlagBits,
      })),
    }),
    'group_open_http_svc/group_msg_get_simple': () => ({
      IsFinished: 1,
      RspMsgList: [{ ...message, IsPlaceMsg: 0, MsgSeq: 1 }],
    }),
  })
}

const c2c = { account: 'alice', chat: { type: 'c2c', peer: 'bob' } } as const

test('the chat of an entry is asked for as it is, of both kinds', async () => {
  const { caller, calls } = service()
  for (const chat of [c2c.chat, { type: 'group', groupId: 'tea' } as const]) {
    const [message] = await messages(caller, { account: 'alice', chat }).collect(1)
    expect(message?.chat).toEqual(chat)
  }
  expect(calls.map(({ request }) => request)).toMatchObject([
    { Operator_Account: 'alice', Peer_Account: 'bob', MaxCnt: 100 },
    { GroupId: 'tea', ReqMsgNumber: 20 },
  ])
})

test('recalled messages are left out of both kinds when that is asked for', async () => {
  const { caller, calls } = service()
  expect((await messages(caller, c2c).collect(9)).map(({ status }) => status)).toEqual(['normal', 'recalled'])
  const left = await messages(caller, { ...c2c, includeRecalled: false }).collect(9)
  expect(left.map(({ status }) => status)).toEqual(['normal'])
  await messages(caller, { chat: { type: 'group', groupId: 'tea' }, includeRecalled: false }).first()
  expect(calls.at(-1)?.request).toMatchObject({ WithRecalledMsg: 0 })
})

test('options reach every request', async () => {
  const { caller, calls } = service()
  const options = { timeout: 5, signal: new AbortController().signal }
  await messages(caller, c2c, options).first()
  expect(calls[0]?.options).toMatchObject(options)
})
