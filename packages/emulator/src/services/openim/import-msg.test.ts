import { describe, expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'

describe('importmsg', () => {
  const past = {
    SyncFromOldSystem: 5,
    From_Account: 'bob',
    To_Account: 'alice',
    MsgRandom: 1,
    MsgTimeStamp: 1_779_200_000,
    MsgBody: text('hi'),
  } as const

  test.each([
    ['a wrong SyncFromOldSystem', { SyncFromOldSystem: 3 }, 90030],
    ['no sender', { From_Account: undefined }, 90008],
    ['an unknown recipient', { To_Account: 'nobody' }, 90012],
    ['no random number', { MsgRandom: undefined }, 90005],
    ['no time', { MsgTimeStamp: undefined }, 90006],
    ['a time as text', { MsgTimeStamp: '1779200000' }, 90006],
  ])('importmsg refuses %s', async (_, change, expected) => {
    const { code } = await createApp(['alice', 'bob'])
    expect(await code('openim/importmsg', { ...past, ...change })).toBe(expected)
  })

  test('importmsg keeps the first of repeated messages, also with the parties swapped', async () => {
    const { call } = await createApp(['alice', 'bob'])
    await call('openim/importmsg', { ...past, MsgSeq: 9 })
    await call('openim/importmsg', {
      ...past,
      MsgSeq: 9,
      From_Account: 'alice',
      To_Account: 'bob',
      MsgBody: text('other'),
    })
    const range = {
      Operator_Account: 'alice',
      Peer_Account: 'bob',
      MaxCnt: 10,
      MinTime: 0,
      MaxTime: 4_000_000_000,
    }
    const { MsgList } = await call('openim/admin_getroammsg', range)
    expect(MsgList).toHaveLength(1)
    expect(MsgList[0]).toMatchObject({ From_Account: 'bob', MsgBody: text('hi') })
  })

  test('importmsg imports unread messages with 5 and read ones with 2', async () => {
    const { call } = await createApp(['alice', 'bob'])
    await call('openim/importmsg', { ...past, MsgSeq: 1 })
    await call('openim/importmsg', { ...past, MsgSeq: 2, SyncFromOldSystem: 2 })
    expect(await call('openim/get_c2c_unread_msg_num', { To_Account: 'alice' })).toHaveProperty(
      'AllC2CUnreadMsgNum',
      1,
    )
  })
})
