import { expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'

const send = { From_Account: 'bob', To_Account: 'alice', MsgBody: text('hi') }

test('modify_c2c_msg changes what a message says, and nothing else', async () => {
  const { call, code } = await createApp(['alice', 'bob'])
  const { MsgKey } = await call('openim/sendmsg', { ...send, MsgRandom: 1, CloudCustomData: 'mine' })
  const message = { From_Account: 'bob', To_Account: 'alice', MsgKey }
  expect(await code('openim/modify_c2c_msg', { ...message, MsgKey: '1_2_3' })).toBe(20022)
  expect(await code('openim/modify_c2c_msg', { ...message, MsgBody: 'hi' })).toBe(90007)
  expect(await call('openim/modify_c2c_msg', { ...message, MsgBody: text('changed') })).toHaveProperty(
    'ErrorInfo',
    'succeed',
  )
  const range = {
    Operator_Account: 'alice',
    Peer_Account: 'bob',
    MaxCnt: 10,
    MinTime: 0,
    MaxTime: 4_000_000_000,
  }
  const { MsgList } = await call('openim/admin_getroammsg', range)
  expect(MsgList).toMatchObject([{ MsgKey, MsgBody: text('changed'), CloudCustomData: 'mine' }])
})
