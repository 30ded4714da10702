import { describe, expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'

const send = { From_Account: 'bob', To_Account: 'alice', MsgBody: text('hi') }

describe('admin_msgwithdraw', () => {
  test('admin_msgwithdraw recalls once: the message stays, marked, and is no longer unread', async () => {
    const { call, code } = await createApp(['alice', 'bob'])
    const { MsgKey } = await call('openim/sendmsg', { ...send, MsgRandom: 1 })
    const recall = { From_Account: 'bob', To_Account: 'alice', MsgKey }
    expect(await code('openim/admin_msgwithdraw', { ...recall, MsgKey: 'x' })).toBe(90054)
    expect(await code('openim/admin_msgwithdraw', { ...recall, MsgKey: '1_2_3' })).toBe(20022)
    expect(
      await code('openim/admin_msgwithdraw', { ...recall, From_Account: 'alice', To_Account: 'bob' }),
    ).toBe(20022)
    await call('openim/admin_msgwithdraw', recall)
    expect(await code('openim/admin_msgwithdraw', recall)).toBe(20023)
    const range = {
      Operator_Account: 'alice',
      Peer_Account: 'bob',
      MaxCnt: 10,
      MinTime: 0,
      MaxTime: 4_000_000_000,
    }
    expect((await call('openim/admin_getroammsg', range)).MsgList[0]).toMatchObject({
      MsgKey,
      MsgFlagBits: 8,
    })
    expect(await call('openim/get_c2c_unread_msg_num', { To_Account: 'alice' })).toHaveProperty(
      'AllC2CUnreadMsgNum',
      0,
    )
  })
})
