import { expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'

const send = { From_Account: 'bob', To_Account: 'alice', MsgBody: text('hi') }

test('c2c_msg_read_receipt marks what the peer sent, and only that', async () => {
  const { call, code } = await createApp(['alice', 'bob'])
  const { MsgKey } = await call('openim/sendmsg', { ...send, MsgRandom: 1 })
  const receipt = (Operator_Account: string, Peer_Account: string) =>
    call('openim/c2c_msg_read_receipt', {
      Operator_Account,
      Peer_Account,
      C2CMsgInfo: [{ From_Account: 'bob', To_Account: 'alice', MsgKey }],
    })
  const range = {
    Operator_Account: 'bob',
    Peer_Account: 'alice',
    MaxCnt: 10,
    MinTime: 0,
    MaxTime: 4_000_000_000,
  }
  const read = async () => (await call('openim/admin_getroammsg', range)).MsgList[0]?.IsPeerRead
  await receipt('bob', 'alice')
  expect(await read()).toBe(0)
  await receipt('alice', 'bob')
  expect(await read()).toBe(1)
  const bad = { Operator_Account: 'alice', Peer_Account: 'bob', C2CMsgInfo: [{ MsgKey: 'x' }] }
  expect(await code('openim/c2c_msg_read_receipt', bad)).toBe(90054)
})
