import { describe, expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'

const send = { From_Account: 'bob', To_Account: 'alice', MsgBody: text('hi') }

describe('admin_set_msg_read', () => {
  test('admin_set_msg_read marks all, or all up to a time', async () => {
    const { call, code, emulator, second } = await createApp(['alice', 'bob'])
    const unread = async () =>
      (await call('openim/get_c2c_unread_msg_num', { To_Account: 'alice' })).AllC2CUnreadMsgNum
    const read = { Report_Account: 'alice', Peer_Account: 'bob' }
    await call('openim/sendmsg', { ...send, MsgRandom: 1 })
    const first = second()
    emulator.clock.advance(60_000)
    await call('openim/sendmsg', { ...send, MsgRandom: 2 })
    expect(await code('openim/admin_set_msg_read', { ...read, MsgReadTime: 'soon' })).toBe(90001)
    await call('openim/admin_set_msg_read', { ...read, MsgReadTime: String(first - 1) })
    expect(await unread()).toBe(2)
    await call('openim/admin_set_msg_read', { ...read, MsgReadTime: String(first) })
    expect(await unread()).toBe(1)
    await call('openim/admin_set_msg_read', read)
    expect(await unread()).toBe(0)
    // The same second as before: only what was there then is read.
    await call('openim/sendmsg', { ...send, MsgRandom: 3 })
    expect(await unread()).toBe(1)
    expect(await code('openim/admin_set_msg_read', { Report_Account: 'nobody', Peer_Account: 'bob' })).toBe(
      90008,
    )
    expect(await code('openim/admin_set_msg_read', { Report_Account: 'alice' })).toBe(90003)
  })
})
