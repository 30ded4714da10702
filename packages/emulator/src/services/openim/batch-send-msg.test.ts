import { describe, expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'

describe('batchsendmsg', () => {
  const batch = { From_Account: 'bob', MsgRandom: 1, MsgBody: text('hi') }

  test('batchsendmsg refuses no, only unknown and more than 500 recipients', async () => {
    const { code } = await createApp(['bob'])
    expect(await code('openim/batchsendmsg', { ...batch, To_Account: [] })).toBe(90003)
    expect(await code('openim/batchsendmsg', { ...batch, To_Account: 'alice' })).toBe(90003)
    expect(await code('openim/batchsendmsg', { ...batch, To_Account: ['nobody'] })).toBe(90012)
    expect(await code('openim/batchsendmsg', { ...batch, To_Account: Array(501).fill('bob') })).toBe(90011)
  })

  test('batchsendmsg says SomeError with ErrorCode 0 when some recipients do not exist', async () => {
    const { call, second } = await createApp(['alice', 'bob', 'carol'])
    const answer = await call('openim/batchsendmsg', {
      ...batch,
      MsgSeq: 7,
      To_Account: ['alice', 'nobody', 'carol'],
    })
    expect(answer).toEqual({
      ActionStatus: 'SomeError',
      ErrorCode: 0,
      ErrorInfo: '',
      MsgKey: `7_1_${second()}`,
      ErrorList: [{ To_Account: 'nobody', ErrorCode: 70107 }],
    })
    for (const To_Account of ['alice', 'carol']) {
      expect(await call('openim/get_c2c_unread_msg_num', { To_Account })).toHaveProperty(
        'AllC2CUnreadMsgNum',
        1,
      )
    }
  })
})

describe('batchsendmsg with repeats', () => {
  const batch = { From_Account: 'bob', MsgSeq: 5, MsgRandom: 1, MsgBody: text('hi') }
  const count = ({ emulator }: Awaited<ReturnType<typeof createApp>>) =>
    [...emulator.world.c2cHours.values()].flat().length

  test('batchsendmsg with repeats stores nothing twice, for each recipient on its own', async () => {
    const app = await createApp(['alice', 'bob', 'carol'])
    const first = await app.call('openim/batchsendmsg', { ...batch, To_Account: ['alice'] })
    app.emulator.clock.advance(5000)
    expect(await app.call('openim/batchsendmsg', { ...batch, To_Account: ['alice'] })).toEqual(first)
    const mixed = await app.call('openim/batchsendmsg', { ...batch, To_Account: ['alice', 'carol', 'carol'] })
    expect(mixed.MsgKey).toBe(`5_1_${app.second()}`)
    expect(count(app)).toBe(2)
    await app.call('openim/sendmsg', { ...batch, To_Account: 'carol' })
    expect(count(app)).toBe(2)
  })

  test('batchsendmsg with repeats stores nothing at all for those only who are online', async () => {
    const app = await createApp(['alice', 'bob'])
    await app.call('openim/batchsendmsg', { ...batch, To_Account: ['alice'], OnlineOnlyFlag: 1 })
    expect(count(app)).toBe(0)
    await app.call('openim/batchsendmsg', { ...batch, To_Account: ['alice'], OnlineOnlyFlag: 0 })
    expect(count(app)).toBe(1)
  })
})
