import { describe, expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'

const day = 86_400_000
const send = { From_Account: 'bob', To_Account: 'alice', MsgBody: text('hi') }

describe('get_c2c_unread_msg_num', () => {
  test('get_c2c_unread_msg_num refuses accounts that are missing or do not exist, and more than 10 peers', async () => {
    const { code } = await createApp(['alice'])
    expect(await code('openim/get_c2c_unread_msg_num', {})).toBe(90003)
    expect(await code('openim/get_c2c_unread_msg_num', { To_Account: ['alice'] })).toBe(90003)
    expect(await code('openim/get_c2c_unread_msg_num', { To_Account: 'nobody' })).toBe(90003)
    expect(await code('openim/get_c2c_unread_msg_num', { To_Account: 'alice', Peer_Account: 'bob' })).toBe(
      90001,
    )
    const peers = Array.from({ length: 11 }, (_, i) => `peer${i}`)
    expect(await code('openim/get_c2c_unread_msg_num', { To_Account: 'alice', Peer_Account: peers })).toBe(
      90018,
    )
  })

  test('get_c2c_unread_msg_num gives a total without peers, and one count per peer with failures apart', async () => {
    const { call } = await createApp(['alice', 'bob', 'carol'])
    for (const MsgRandom of [1, 2, 3]) await call('openim/sendmsg', { ...send, MsgRandom })
    await call('openim/sendmsg', { ...send, From_Account: 'carol', MsgRandom: 4 })
    expect(await call('openim/get_c2c_unread_msg_num', { To_Account: 'alice' })).toEqual({
      ActionStatus: 'OK',
      ErrorCode: 0,
      ErrorInfo: '',
      AllC2CUnreadMsgNum: 4,
    })
    const peers = ['carol', 'nobody', 'bob']
    expect(await call('openim/get_c2c_unread_msg_num', { To_Account: 'alice', Peer_Account: peers })).toEqual(
      {
        ActionStatus: 'OK',
        ErrorCode: 0,
        ErrorInfo: '',
        C2CUnreadMsgNumList: [
          { Peer_Account: 'carol', C2CUnreadMsgNum: 1 },
          { Peer_Account: 'bob', C2CUnreadMsgNum: 3 },
        ],
        ErrorList: [{ Peer_Account: 'nobody', ErrorCode: 70107 }],
      },
    )
  })

  test('get_c2c_unread_msg_num counts 250 per conversation and 100 conversations at most', async () => {
    const { call, emulator } = await createApp(['alice', 'bob'])
    for (let MsgRandom = 0; MsgRandom < 251; MsgRandom += 1)
      await call('openim/sendmsg', { ...send, MsgRandom })
    expect(await call('openim/get_c2c_unread_msg_num', { To_Account: 'alice' })).toHaveProperty(
      'AllC2CUnreadMsgNum',
      250,
    )
    emulator.clock.advance(1000)
    for (let peer = 0; peer < 100; peer += 1) {
      emulator.world.addAccount(`peer${peer}`)
      await call('openim/sendmsg', { ...send, From_Account: `peer${peer}`, MsgRandom: peer })
    }
    expect(await call('openim/get_c2c_unread_msg_num', { To_Account: 'alice' })).toHaveProperty(
      'AllC2CUnreadMsgNum',
      100,
    )
    const bob = await call('openim/get_c2c_unread_msg_num', { To_Account: 'alice', Peer_Account: ['bob'] })
    expect(bob.C2CUnreadMsgNumList).toEqual([{ Peer_Account: 'bob', C2CUnreadMsgNum: 0 }])
  })

  test('get_c2c_unread_msg_num forgets what is older than 7 days', async () => {
    const { call, emulator } = await createApp(['alice', 'bob'])
    await call('openim/sendmsg', { ...send, MsgRandom: 1 })
    emulator.clock.advance(7 * day)
    expect(await call('openim/get_c2c_unread_msg_num', { To_Account: 'alice' })).toHaveProperty(
      'AllC2CUnreadMsgNum',
      1,
    )
    emulator.clock.advance(1000)
    expect(await call('openim/get_c2c_unread_msg_num', { To_Account: 'alice' })).toHaveProperty(
      'AllC2CUnreadMsgNum',
      0,
    )
  })
})
