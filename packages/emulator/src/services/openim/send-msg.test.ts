import { describe, expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'

const send = { From_Account: 'bob', To_Account: 'alice', MsgBody: text('hi') }

describe('sendmsg', () => {
  test.each([
    ['no recipient', { To_Account: undefined }, 90003],
    ['an unknown recipient', { To_Account: 'nobody' }, 20003],
    ['an unknown sender', { From_Account: 'nobody' }, 20003],
    ['webhooks that are no list', { ForbidCallbackControl: 'ForbidBeforeSendMsgCallback' }, 90001],
    ['a webhook that is none', { ForbidCallbackControl: ['Nope'] }, 90001],
    ['an option that is none', { SendMsgControl: ['noUnread'] }, 90001],
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
    ['a flag for those who are online that is none', { OnlineOnlyFlag: 2 }, 90001],
    ['a wrong SyncOtherMachine', { SyncOtherMachine: 3 }, 90031],
    ['push information that is no object', { OfflinePushInfo: 'x' }, 90043],
    ['more than 12 KB', { CloudCustomData: 'x'.repeat(12 * 1024) }, 93000],
  ])('sendmsg refuses %s', async (_, change, expected) => {
    const { code } = await createApp(['alice', 'bob'])
    expect(await code('openim/sendmsg', { ...send, MsgRandom: 1, ...change })).toBe(expected)
  })

  test('sendmsg answers with the key of the message, which holds uint32 numbers', async () => {
    const { call, second } = await createApp(['alice', 'bob'])
    const answer = await call('openim/sendmsg', { ...send, MsgSeq: 3_452_069_198, MsgRandom: 4_294_967_295 })
    expect(answer).toMatchObject({ MsgTime: second(), MsgKey: `3452069198_4294967295_${second()}` })
  })

  const unreadOf = (app: Awaited<ReturnType<typeof createApp>>, To_Account: string) =>
    app.call('openim/get_c2c_unread_msg_num', { To_Account }).then((answer) => answer.AllC2CUnreadMsgNum)

  test('sendmsg drops a repeat for 120 seconds, and answers as it did to the first', async () => {
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
  ])('sendmsg takes a message with %s in the same second for another one', async (_, change) => {
    const { call, emulator } = await createApp(['alice', 'bob', 'carol'])
    const message = { ...send, MsgSeq: 5, MsgRandom: 6 }
    for (const body of [message, { ...message, ...change }, message, { ...message, ...change }])
      await call('openim/sendmsg', body)
    expect([...emulator.world.c2cHours.values()].flat()).toHaveLength(2)
  })

  test('sendmsg takes no message without MsgSeq for a repeat', async () => {
    const app = await createApp(['alice', 'bob'])
    for (let count = 0; count < 3; count += 1) await app.call('openim/sendmsg', { ...send, MsgRandom: 6 })
    expect(await unreadOf(app, 'alice')).toBe(3)
  })

  test('sendmsg is repeated by a client whose answer was lost, and arrives once', async () => {
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

  test('sendmsg gives concurrent messages sequence numbers of their own', async () => {
    const { call } = await createApp(['alice', 'bob'])
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => call('openim/sendmsg', { ...send, MsgRandom: 1 })),
    )
    expect(new Set(answers.map(({ MsgKey }) => MsgKey)).size).toBe(200)
  })

  test('sendmsg is sent by the admin when no sender is named', async () => {
    const { call } = await createApp(['alice'])
    await call('openim/sendmsg', { To_Account: 'alice', MsgRandom: 1, MsgBody: text('hi') })
    const peers = await call('openim/get_c2c_unread_msg_num', {
      To_Account: 'alice',
      Peer_Account: ['administrator'],
    })
    expect(peers.C2CUnreadMsgNumList).toEqual([{ Peer_Account: 'administrator', C2CUnreadMsgNum: 1 }])
  })

  test('sendmsg heeds SyncOtherMachine 2, NoUnread, a lifetime of 0 and OnlineOnlyFlag', async () => {
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
    await call('openim/sendmsg', { ...send, MsgRandom: 4, OnlineOnlyFlag: 1 })
    expect(await view('alice', 'bob')).toEqual([1, 2])
    expect(await view('bob', 'alice')).toEqual([2])
    expect(await call('openim/get_c2c_unread_msg_num', { To_Account: 'alice' })).toHaveProperty(
      'AllC2CUnreadMsgNum',
      1,
    )
  })
})
