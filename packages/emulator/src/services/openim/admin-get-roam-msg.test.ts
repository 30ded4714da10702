import { describe, expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'

const day = 86_400_000
const send = { From_Account: 'bob', To_Account: 'alice', MsgBody: text('hi') }

describe('admin_getroammsg', () => {
  const range = {
    Operator_Account: 'alice',
    Peer_Account: 'bob',
    MaxCnt: 100,
    MinTime: 0,
    MaxTime: 4_000_000_000,
  }

  test('admin_getroammsg refuses missing accounts and numbers that are none', async () => {
    const { code } = await createApp(['alice', 'bob'])
    expect(await code('openim/admin_getroammsg', { ...range, Operator_Account: 'nobody' })).toBe(90008)
    expect(await code('openim/admin_getroammsg', { ...range, Peer_Account: 'nobody' })).toBe(90003)
    expect(await code('openim/admin_getroammsg', { ...range, MaxCnt: 0 })).toBe(90001)
    expect(await code('openim/admin_getroammsg', { ...range, MinTime: '0' })).toBe(90001)
    expect(await code('openim/admin_getroammsg', { Operator_Account: 'alice', Peer_Account: 'bob' })).toBe(
      90001,
    )
  })

  test('admin_getroammsg answers old clients that send From_Account and To_Account', async () => {
    const { call, request } = await createApp(['alice', 'bob'])
    await call('openim/sendmsg', { ...send, MsgRandom: 1 })
    const { Operator_Account, Peer_Account, ...rest } = range
    const answer = await request('openim/admin_getroammsg', {
      ...rest,
      From_Account: 'alice',
      To_Account: 'bob',
    })
    expect(answer).toHaveProperty('MsgCnt', 1)
  })

  test('admin_getroammsg gives the newest page first, ascending inside, and goes on below its first message', async () => {
    const { call, emulator, second } = await createApp(['alice', 'bob'])
    for (let MsgRandom = 1; MsgRandom <= 5; MsgRandom += 1) {
      await call('openim/sendmsg', { ...send, MsgRandom })
      emulator.clock.advance(1000)
    }
    const first = await call('openim/admin_getroammsg', { ...range, MaxCnt: 2 })
    expect(first.MsgList.map(({ MsgRandom }) => MsgRandom)).toEqual([4, 5])
    expect(first).toMatchObject({
      Complete: 0,
      MsgCnt: 2,
      LastMsgTime: second() - 2,
      LastMsgKey: first.MsgList[0]?.MsgKey,
    })
    const next = { ...range, MaxCnt: 3, MaxTime: first.LastMsgTime ?? 0, LastMsgKey: first.LastMsgKey }
    const last = await call('openim/admin_getroammsg', next)
    expect(last.MsgList.map(({ MsgRandom }) => MsgRandom)).toEqual([1, 2, 3])
    expect(last).toMatchObject({ Complete: 1, MsgCnt: 3 })
  })

  test('admin_getroammsg pages through many messages of one second without losing or repeating one', async () => {
    const { call } = await createApp(['alice', 'bob'])
    for (const MsgSeq of [7, 3, 9, 3, 1])
      await call('openim/sendmsg', { ...send, MsgSeq, MsgRandom: (Math.random() * 2 ** 32) >>> 0 })
    const seen: number[] = []
    let page = await call('openim/admin_getroammsg', { ...range, MaxCnt: 1 })
    for (let guard = 0; guard < 10; guard += 1) {
      seen.unshift(...page.MsgList.map(({ MsgSeq }) => MsgSeq))
      if (page.Complete === 1) break
      page = await call('openim/admin_getroammsg', {
        ...range,
        MaxCnt: 1,
        MaxTime: page.LastMsgTime ?? 0,
        LastMsgKey: page.LastMsgKey,
      })
    }
    expect(seen).toEqual([1, 3, 3, 7, 9])
  })

  test('admin_getroammsg ends a page at about 13 KB', async () => {
    const { call } = await createApp(['alice', 'bob'])
    for (let MsgRandom = 0; MsgRandom < 10; MsgRandom += 1) {
      await call('openim/sendmsg', { ...send, MsgRandom, MsgBody: text('汉'.repeat(1000)) })
    }
    const page = await call('openim/admin_getroammsg', range)
    const bytes = new TextEncoder().encode(JSON.stringify(page)).length
    expect(page.Complete).toBe(0)
    expect(bytes).toBeGreaterThan(9_000)
    expect(bytes).toBeLessThanOrEqual(13 * 1024)
  })

  test('admin_getroammsg gives a message that is larger than a page alone', async () => {
    const { call, emulator } = await createApp(['alice', 'bob'])
    const [alice, bob] = [emulator.world.addAccount('alice'), emulator.world.addAccount('bob')]
    for (const random of [1, 2]) {
      const body = JSON.stringify(text('x'.repeat(20_000)))
      emulator.world.addC2CMessage(
        { from: alice, to: bob, time: 1_779_200_000, seq: random, random, body, cloud: '', flags: 0 },
        false,
      )
    }
    expect(await call('openim/admin_getroammsg', range)).toMatchObject({ MsgCnt: 1, Complete: 0 })
  })

  test('admin_getroammsg leaves out what is older than the roaming period', async () => {
    const { call, emulator } = await createApp(['alice', 'bob'], { roamingDays: 1 })
    await call('openim/sendmsg', { ...send, MsgRandom: 1 })
    emulator.clock.advance(day)
    expect(await call('openim/admin_getroammsg', range)).toHaveProperty('MsgCnt', 1)
    emulator.clock.advance(1000)
    expect(await call('openim/admin_getroammsg', range)).toMatchObject({
      MsgCnt: 0,
      Complete: 1,
      MsgList: [],
    })
  })
})
