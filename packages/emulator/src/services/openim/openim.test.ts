import { describe, expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'

const day = 86_400_000
const send = { From_Account: 'bob', To_Account: 'alice', MsgBody: text('hi') }

describe('get_c2c_unread_msg_num', () => {
  test('refuses accounts that are missing or do not exist, and more than 10 peers', async () => {
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

  test('gives a total without peers, and one count per peer with failures apart', async () => {
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

  test('counts 250 per conversation and 100 conversations at most', async () => {
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

  test('forgets what is older than 7 days', async () => {
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

describe('admin_set_msg_read', () => {
  test('marks all, or all up to a time', async () => {
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

describe('admin_getroammsg', () => {
  const range = {
    Operator_Account: 'alice',
    Peer_Account: 'bob',
    MaxCnt: 100,
    MinTime: 0,
    MaxTime: 4_000_000_000,
  }

  test('refuses missing accounts and numbers that are none', async () => {
    const { code } = await createApp(['alice', 'bob'])
    expect(await code('openim/admin_getroammsg', { ...range, Operator_Account: 'nobody' })).toBe(90008)
    expect(await code('openim/admin_getroammsg', { ...range, Peer_Account: 'nobody' })).toBe(90003)
    expect(await code('openim/admin_getroammsg', { ...range, MaxCnt: 0 })).toBe(90001)
    expect(await code('openim/admin_getroammsg', { ...range, MinTime: '0' })).toBe(90001)
    expect(await code('openim/admin_getroammsg', { Operator_Account: 'alice', Peer_Account: 'bob' })).toBe(
      90001,
    )
  })

  test('answers old clients that send From_Account and To_Account', async () => {
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

  test('gives the newest page first, ascending inside, and goes on below its first message', async () => {
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

  test('pages through many messages of one second without losing or repeating one', async () => {
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

  test('ends a page at about 13 KB', async () => {
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

  test('gives a message that is larger than a page alone', async () => {
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

  test('leaves out what is older than the roaming period', async () => {
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

describe('sendmsg', () => {
  test.each([
    ['no recipient', { To_Account: undefined }, 90003],
    ['an unknown recipient', { To_Account: 'nobody' }, 20003],
    ['an unknown sender', { From_Account: 'nobody' }, 20003],
    ['no random number', { MsgRandom: undefined }, 90005],
    ['a random number beyond uint32', { MsgRandom: 2 ** 32 }, 90005],
    ['a random number as text', { MsgRandom: '7' }, 90005],
    ['a sequence number beyond uint32', { MsgSeq: 2 ** 32 }, 90004],
    ['no body', { MsgBody: undefined }, 90002],
    ['a body that is no array', { MsgBody: { MsgType: 'TIMTextElem' } }, 90007],
    ['an empty body', { MsgBody: [] }, 90002],
    ['an element that is no object', { MsgBody: ['hi'] }, 90010],
    ['an element of unknown type', { MsgBody: [{ MsgType: 'TIMReplyElem', MsgContent: {} }] }, 90010],
    ['an element named like a method', { MsgBody: [{ MsgType: 'toString', MsgContent: {} }] }, 90010],
    ['a text element without text', { MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: {} }] }, 90010],
    [
      'two custom elements',
      { MsgBody: [1, 2].map(() => ({ MsgType: 'TIMCustomElem', MsgContent: { Data: '' } })) },
      90010,
    ],
    ['a lifetime that is no integer', { MsgLifeTime: '60' }, 90044],
    ['a wrong SyncOtherMachine', { SyncOtherMachine: 3 }, 90031],
    ['push information that is no object', { OfflinePushInfo: 'x' }, 90043],
    ['more than 12 KB', { CloudCustomData: 'x'.repeat(12 * 1024) }, 93000],
  ])('refuses %s', async (_, change, expected) => {
    const { code } = await createApp(['alice', 'bob'])
    expect(await code('openim/sendmsg', { ...send, MsgRandom: 1, ...change })).toBe(expected)
  })

  test('answers with the key of the message, which holds uint32 numbers', async () => {
    const { call, second } = await createApp(['alice', 'bob'])
    const answer = await call('openim/sendmsg', { ...send, MsgSeq: 3_452_069_198, MsgRandom: 4_294_967_295 })
    expect(answer).toMatchObject({ MsgTime: second(), MsgKey: `3452069198_4294967295_${second()}` })
  })

  const unreadOf = (app: Awaited<ReturnType<typeof createApp>>, To_Account: string) =>
    app.call('openim/get_c2c_unread_msg_num', { To_Account }).then((answer) => answer.AllC2CUnreadMsgNum)

  test('drops a repeat for 120 seconds, and answers as it did to the first', async () => {
    const app = await createApp(['alice', 'bob'])
    const { call, emulator } = app
    const message = { ...send, MsgSeq: 5, MsgRandom: 6 }
    const first = await call('openim/sendmsg', message)
    for (const seconds of [0, 5, 114]) {
      emulator.clock.advance(seconds * 1000)
      expect(await call('openim/sendmsg', message)).toEqual(first)
    }
    expect(await unreadOf(app, 'alice')).toBe(1)
    emulator.clock.advance(1000)
    expect((await call('openim/sendmsg', message)).MsgKey).not.toBe(first.MsgKey)
    expect(await unreadOf(app, 'alice')).toBe(2)
  })

  test.each([
    ['another sender', { From_Account: 'alice', To_Account: 'bob' }],
    ['another recipient', { To_Account: 'carol' }],
    ['another MsgSeq', { MsgSeq: 6 }],
    ['another MsgRandom', { MsgRandom: 7 }],
    ['other content', { MsgBody: text('ho') }],
  ])('takes a message with %s in the same second for another one', async (_, change) => {
    const { call, emulator } = await createApp(['alice', 'bob', 'carol'])
    const message = { ...send, MsgSeq: 5, MsgRandom: 6 }
    for (const body of [message, { ...message, ...change }, message, { ...message, ...change }])
      await call('openim/sendmsg', body)
    expect([...emulator.world.c2cHours.values()].flat()).toHaveLength(2)
  })

  test('takes no message without MsgSeq for a repeat', async () => {
    const app = await createApp(['alice', 'bob'])
    for (let count = 0; count < 3; count += 1) await app.call('openim/sendmsg', { ...send, MsgRandom: 6 })
    expect(await unreadOf(app, 'alice')).toBe(3)
  })

  test('is repeated by a client whose answer was lost, and arrives once', async () => {
    const app = await createApp(['alice', 'bob'])
    app.emulator.faults.add({ command: 'openim/sendmsg', times: 2, reset: true, carriedOut: true })
    const { MsgKey } = await app.client.api.openim.sendMsg({ ...send, MsgSeq: 5, MsgRandom: 6 })
    expect(MsgKey).toBe(`5_6_${app.second()}`)
    expect(await unreadOf(app, 'alice')).toBe(1)
    app.emulator.faults.add({ command: 'openim/sendmsg', times: 1, reset: true, carriedOut: true })
    await expect(app.client.api.openim.sendMsg({ ...send, MsgRandom: 6 })).rejects.toThrow()
  })

  describe('two messages of one key', () => {
    const both = async () => {
      const app = await createApp(['alice', 'bob'])
      const numbers = { MsgSeq: 5, MsgRandom: 6 }
      const ask = { From_Account: 'bob', To_Account: 'alice', ...numbers }
      const reply = { From_Account: 'alice', To_Account: 'bob', ...numbers }
      await app.call('openim/sendmsg', { ...ask, MsgSeq: 1, MsgBody: text('before') })
      await app.call('openim/sendmsg', { ...ask, MsgBody: text('one') })
      await app.call('openim/sendmsg', { ...reply, MsgBody: text('two') })
      await app.call('openim/sendmsg', { ...ask, MsgSeq: 9, MsgBody: text('after') })
      return { ...app, MsgKey: `5_6_${app.second()}` }
    }
    const page = (change: object = {}) => ({
      Operator_Account: 'alice',
      Peer_Account: 'bob',
      MaxCnt: 10,
      MinTime: 0,
      MaxTime: 4_000_000_000,
      ...change,
    })

    test('are recalled, changed and receipted each by its sender', async () => {
      const { call, MsgKey } = await both()
      await call('openim/admin_msgwithdraw', { From_Account: 'alice', To_Account: 'bob', MsgKey })
      await call('openim/modify_c2c_msg', {
        From_Account: 'bob',
        To_Account: 'alice',
        MsgKey,
        MsgBody: text('changed'),
      })
      const C2CMsgInfo = [{ From_Account: 'bob', To_Account: 'alice', MsgKey }]
      await call('openim/c2c_msg_read_receipt', {
        Operator_Account: 'alice',
        Peer_Account: 'bob',
        C2CMsgInfo,
      })
      const { MsgList } = await call('openim/admin_getroammsg', page())
      expect(
        MsgList.map(({ MsgFlagBits, IsPeerRead, MsgBody }) => [MsgFlagBits, IsPeerRead, MsgBody]),
      ).toEqual([
        [0, 0, text('before')],
        [0, 1, text('changed')],
        [8, 0, text('two')],
        [0, 0, text('after')],
      ])
    })

    test('are on one page, so that every page can be asked for', async () => {
      const { call, client } = await both()
      const seen: unknown[] = []
      let next: object = {}
      for (let guard = 0; guard < 10; guard += 1) {
        const answer = await call('openim/admin_getroammsg', page({ MaxCnt: 1, ...next }))
        seen.unshift(...answer.MsgList.map(({ MsgBody }) => MsgBody))
        if (answer.Complete === 1) break
        next = { MaxTime: answer.LastMsgTime, LastMsgKey: answer.LastMsgKey }
      }
      const all = ['before', 'one', 'two', 'after'].map(text)
      expect(seen).toEqual(all)
      const conversation = { operatorAccount: 'alice', peerAccount: 'bob' }
      for (const pageSize of [1, 2, 3, 100]) {
        const messages = await client.roamingMessages({ ...conversation, pageSize }).collect(100)
        expect(messages.map(({ MsgBody }) => MsgBody)).toEqual(all.toReversed())
      }
    })
  })

  test('gives concurrent messages sequence numbers of their own', async () => {
    const { call } = await createApp(['alice', 'bob'])
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => call('openim/sendmsg', { ...send, MsgRandom: 1 })),
    )
    expect(new Set(answers.map(({ MsgKey }) => MsgKey)).size).toBe(200)
  })

  test('is sent by the admin when no sender is named', async () => {
    const { call } = await createApp(['alice'])
    await call('openim/sendmsg', { To_Account: 'alice', MsgRandom: 1, MsgBody: text('hi') })
    const peers = await call('openim/get_c2c_unread_msg_num', {
      To_Account: 'alice',
      Peer_Account: ['administrator'],
    })
    expect(peers.C2CUnreadMsgNumList).toEqual([{ Peer_Account: 'administrator', C2CUnreadMsgNum: 1 }])
  })

  test('heeds SyncOtherMachine 2, NoUnread and a lifetime of 0', async () => {
    const { call } = await createApp(['alice', 'bob'])
    const view = async (Operator_Account: string, Peer_Account: string) => {
      const page = { MaxCnt: 10, MinTime: 0, MaxTime: 4_000_000_000 }
      return (await call('openim/admin_getroammsg', { Operator_Account, Peer_Account, ...page })).MsgList.map(
        (m) => m.MsgRandom,
      )
    }
    await call('openim/sendmsg', { ...send, MsgRandom: 1, SyncOtherMachine: 2 })
    await call('openim/sendmsg', { ...send, MsgRandom: 2, SendMsgControl: ['NoUnread'] })
    await call('openim/sendmsg', { ...send, MsgRandom: 3, MsgLifeTime: 0 })
    expect(await view('alice', 'bob')).toEqual([1, 2])
    expect(await view('bob', 'alice')).toEqual([2])
    expect(await call('openim/get_c2c_unread_msg_num', { To_Account: 'alice' })).toHaveProperty(
      'AllC2CUnreadMsgNum',
      1,
    )
  })
})

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
  ])('refuses %s', async (_, change, expected) => {
    const { code } = await createApp(['alice', 'bob'])
    expect(await code('openim/importmsg', { ...past, ...change })).toBe(expected)
  })

  test('keeps the first of repeated messages, also with the parties swapped', async () => {
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

  test('imports unread messages with 5 and read ones with 2', async () => {
    const { call } = await createApp(['alice', 'bob'])
    await call('openim/importmsg', { ...past, MsgSeq: 1 })
    await call('openim/importmsg', { ...past, MsgSeq: 2, SyncFromOldSystem: 2 })
    expect(await call('openim/get_c2c_unread_msg_num', { To_Account: 'alice' })).toHaveProperty(
      'AllC2CUnreadMsgNum',
      1,
    )
  })
})

describe('admin_msgwithdraw', () => {
  test('recalls once: the message stays, marked, and is no longer unread', async () => {
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

describe('batchsendmsg', () => {
  const batch = { From_Account: 'bob', MsgRandom: 1, MsgBody: text('hi') }

  test('refuses no, only unknown and more than 500 recipients', async () => {
    const { code } = await createApp(['bob'])
    expect(await code('openim/batchsendmsg', { ...batch, To_Account: [] })).toBe(90003)
    expect(await code('openim/batchsendmsg', { ...batch, To_Account: 'alice' })).toBe(90003)
    expect(await code('openim/batchsendmsg', { ...batch, To_Account: ['nobody'] })).toBe(90012)
    expect(await code('openim/batchsendmsg', { ...batch, To_Account: Array(501).fill('bob') })).toBe(90011)
  })

  test('says SomeError with ErrorCode 0 when some recipients do not exist', async () => {
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

  test('stores nothing twice, for each recipient on its own', async () => {
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

  test('stores nothing at all for those only who are online', async () => {
    const app = await createApp(['alice', 'bob'])
    await app.call('openim/batchsendmsg', { ...batch, To_Account: ['alice'], OnlineOnlyFlag: 1 })
    expect(count(app)).toBe(0)
    await app.call('openim/batchsendmsg', { ...batch, To_Account: ['alice'], OnlineOnlyFlag: 0 })
    expect(count(app)).toBe(1)
  })
})

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

test('query_online_status tells who is there, with platforms on request', async () => {
  const { call, code } = await createApp([], { seed: 'shop' })
  expect(await code('openim/query_online_status', { To_Account: [] })).toBe(90001)
  expect(await code('openim/query_online_status', { To_Account: Array(501).fill('bob') })).toBe(90011)
  const answer = await call('openim/query_online_status', {
    To_Account: ['shop_lin', 'bob', 'nobody'],
    IsNeedDetail: 1,
  })
  expect(answer.QueryResult).toEqual([
    {
      To_Account: 'shop_lin',
      Status: 'Online',
      State: 'Online',
      Detail: [
        { Platform: 'Web', Status: 'Online' },
        { Platform: 'iPhone', Status: 'Online' },
      ],
    },
    { To_Account: 'bob', Status: 'Offline', State: 'Offline' },
  ])
  expect(answer.ErrorList).toEqual([{ To_Account: 'nobody', ErrorCode: 70107 }])
})

test('querystate, the older name, answers the same', async () => {
  const { call, client } = await createApp([], { seed: 'shop' })
  const body = { To_Account: ['shop_lin', 'nobody'], IsNeedDetail: 1 } as const
  expect(await client.api.openim.queryState(body)).toEqual(await call('openim/query_online_status', body))
})
