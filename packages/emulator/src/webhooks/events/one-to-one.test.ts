import { describe, expect, test } from 'vitest'
import { noon, text } from '../../../test/app.ts'
import { messageKey, second } from '../../../test/webhooks/house.ts'
import { createScene, type Scene } from '../../../test/webhooks/scene.ts'

const before = 'C2C.CallbackBeforeSendMsg'
const after = 'C2C.CallbackAfterSendMsg'
const send = { From_Account: 'bob', To_Account: 'amy', MsgSeq: 8, MsgRandom: 9, MsgBody: text('tea?') }
const key = `8_9_${second}`
const own = 144_115_188_075_855_872n

async function history({ call }: Scene): Promise<unknown[]> {
  const sides = { Operator_Account: 'amy', Peer_Account: 'bob' }
  const answer = await call('openim/admin_getroammsg', { ...sides, MaxCnt: 10, MinTime: 0, MaxTime: second })
  return (answer.MsgList as { MsgBody: unknown }[]).map(({ MsgBody }) => MsgBody)
}

describe('a receiver', () => {
  test.each([
    [1, 20006],
    [120_001, 120_001],
    [130_000, 130_000],
  ])('that refuses with %d keeps the message from being sent', async (ErrorCode, code) => {
    const scene = await createScene({ [before]: { ErrorCode, ErrorInfo: 'no' } })
    expect((await scene.refusal('openim/sendmsg', send))[0]).toBe(code)
    expect(await scene.commands()).toEqual([before])
    expect(await history(scene)).not.toContainEqual(text('tea?'))
  })

  test('that drops a message lets its sender think that it was sent', async () => {
    const scene = await createScene({ [before]: { ErrorCode: 2 } })
    expect(await scene.call('openim/sendmsg', send)).toMatchObject({ MsgTime: second, MsgKey: key })
    expect(await scene.commands()).toEqual([before])
    expect(await history(scene)).not.toContainEqual(text('tea?'))
    const unread = { To_Account: 'amy' }
    const other = await (await createScene()).call('openim/get_c2c_unread_msg_num', unread)
    expect(await scene.call('openim/get_c2c_unread_msg_num', unread)).toEqual(other)
  })

  test('that puts another message in its place has that one sent, stored and told of', async () => {
    const changes = { MsgBody: text('milk?'), CloudCustomData: 'checked' }
    const scene = await createScene({ [before]: changes })
    await scene.call('openim/sendmsg', { ...send, CloudCustomData: 'raw' })
    const [asked, told] = await scene.received()
    expect(asked).toMatchObject({ MsgBody: text('tea?'), CloudCustomData: 'raw' })
    expect(told).toMatchObject({ MsgKey: key, ...changes })
    expect(await history(scene)).toContainEqual(text('milk?'))
  })

  test.each([
    ['an empty body', { MsgBody: [] }],
    ['a body that is none', { MsgBody: 'milk?' }],
    ['an element that cannot be sent', { MsgBody: [{ MsgType: 'TIMMilkElem', MsgContent: {} }] }],
    ['data that is no text', { CloudCustomData: 7 }],
  ])('that answers with %s changes nothing', async (_, answer) => {
    const scene = await createScene({ [before]: answer })
    await scene.call('openim/sendmsg', send)
    expect((await scene.received())[1]).toMatchObject({ MsgBody: text('tea?') })
    expect((await scene.received())[1]).not.toHaveProperty('CloudCustomData')
  })

  test.each(['amy', 'bob'])('may take so long that the account %s is gone', async (account) => {
    const scene = await createScene({
      [before]: ({ world }) => {
        const gone = world.accounts.get(account)
        if (gone !== undefined) world.removeAccount(gone)
        return {}
      },
    })
    expect((await scene.refusal('openim/sendmsg', send))[0]).toBe(20003)
    expect(scene.emulator.world.accounts.has(account)).toBe(false)
    // It was let pass, and was not sent all the same.
    expect(await scene.received()).toEqual([
      expect.objectContaining({ CallbackCommand: before }),
      expect.objectContaining({
        CallbackCommand: after,
        MsgKey: key,
        MsgBody: text('tea?'),
        SendMsgResult: 20003,
        ErrorInfo: expect.stringContaining(account),
        UnreadMsgNum: -1,
      }),
    ])
  })

  test('that lets a message vanish whose account is gone meanwhile is told nothing', async () => {
    const scene = await createScene({
      [before]: ({ world }) => {
        const amy = world.accounts.get('amy')
        if (amy !== undefined) world.removeAccount(amy)
        return { ErrorCode: 2 }
      },
    })
    expect((await scene.refusal('openim/sendmsg', send))[0]).toBe(20003)
    expect(await scene.commands()).toEqual([before])
  })

  test('is told nothing of what was not sent where the request forbids it', async () => {
    const scene = await createScene({
      [before]: ({ world }) => {
        const amy = world.accounts.get('amy')
        if (amy !== undefined) world.removeAccount(amy)
        return {}
      },
    })
    await scene.refusal('openim/sendmsg', { ...send, ForbidCallbackControl: ['ForbidAfterSendMsgCallback'] })
    expect(await scene.commands()).toEqual([before])
  })

  test('is asked about a repeat, too, and told of the first message only', async () => {
    const scene = await createScene({ [before]: { MsgBody: text('milk?') } })
    for (let time = 0; time < 2; time += 1) await scene.call('openim/sendmsg', send)
    expect(await scene.commands()).toEqual([before, after, before])
    expect((await history(scene)).filter((body) => JSON.stringify(body).includes('milk'))).toHaveLength(1)
  })
})

test.each([
  [['ForbidBeforeSendMsgCallback'], [after]],
  [['ForbidAfterSendMsgCallback'], [before]],
  [['ForbidBeforeSendMsgCallback', 'ForbidAfterSendMsgCallback'], []],
])('sendmsg with ForbidCallbackControl %j triggers %j', async (ForbidCallbackControl, commands) => {
  const { call, commands: received } = await createScene()
  await call('openim/sendmsg', { ...send, To_Account: '@RBT#helper', ForbidCallbackControl })
  expect((await received()).filter((command) => command !== 'Bot.OnC2CMessage')).toEqual(commands)
  const toldRobot = !ForbidCallbackControl.includes('ForbidAfterSendMsgCallback')
  expect((await received()).includes('Bot.OnC2CMessage')).toBe(toldRobot)
})

test('a message that is refused without a receiver triggers nothing', async () => {
  const { refusal, commands } = await createScene()
  await refusal('openim/sendmsg', { ...send, To_Account: 'nobody' })
  expect(await commands()).toEqual([])
})

describe('a message', () => {
  const common = {
    From_Account: 'bob',
    To_Account: 'amy',
    MsgSeq: 8,
    MsgRandom: 9,
    MsgTime: second,
    MsgKey: key,
    MsgId: expect.stringMatching(new RegExp(`^\\d{18}-${second}-9$`)),
    OnlineOnlyFlag: 0,
    MsgBody: text('tea?'),
    CloudCustomData: 'table 4',
    EventTime: noon,
  }
  const told = { SendMsgResult: 0, ErrorInfo: 'send msg succeed' }

  test('is asked about with its key, and told of with what became of it', async () => {
    const { call, received } = await createScene()
    await call('openim/sendmsg', { ...send, CloudCustomData: 'table 4' })
    expect(await received()).toEqual([
      { CallbackCommand: before, ...common },
      // The one that was there, and this one.
      { CallbackCommand: after, ...common, ...told, UnreadMsgNum: 2 },
    ])
  })

  test('for those who are online says so, and counts nowhere', async () => {
    const { call, received } = await createScene()
    await call('openim/sendmsg', { ...send, MsgLifeTime: 0 })
    const flags = { OnlineOnlyFlag: 1 }
    expect(await received()).toMatchObject([flags, { ...flags, UnreadMsgNum: 1 }])
  })

  test('to a chatbot is told once more, to the bot', async () => {
    const { call, received } = await createScene()
    await call('openim/sendmsg', { ...send, CloudCustomData: 'table 4', To_Account: '@RBT#helper' })
    const toRobot = { ...common, To_Account: '@RBT#helper' }
    expect(await received()).toEqual([
      { CallbackCommand: before, ...toRobot },
      { CallbackCommand: after, ...toRobot, ...told, UnreadMsgNum: 1 },
      { CallbackCommand: 'Bot.OnC2CMessage', ...toRobot, ...told },
    ])
  })

  test('has the id of its client, which is its own', async () => {
    const { call, received } = await createScene()
    await call('openim/sendmsg', send)
    await call('openim/sendmsg', { ...send, From_Account: 'amy', To_Account: 'bob' })
    const ids = (await received()).map(({ MsgId }) => BigInt(String(MsgId).split('-')[0] ?? ''))
    expect(ids[0]).not.toBe(ids[2])
    for (const id of ids) expect(id >= own && id < own + 2n ** 32n).toBe(true)
  })
})

test('a report of what was read has the time of the report, or the one that it names', async () => {
  const { call, received } = await createScene()
  const sides = { Report_Account: 'amy', Peer_Account: 'bob' }
  await call('openim/admin_set_msg_read', { ...sides, MsgReadTime: String(second - 60) })
  await call('openim/admin_set_msg_read', sides)
  await call('openim/admin_set_msg_read', { Report_Account: 'dan', Peer_Account: 'cat' })
  const report = { CallbackCommand: 'C2C.CallbackAfterMsgReport', ...sides }
  expect(await received()).toEqual([
    { ...report, LastReadTime: second - 60, UnreadMsgNum: 1 },
    { ...report, LastReadTime: second, UnreadMsgNum: 0 },
  ])
})

const message = { From_Account: 'bob', To_Account: 'amy', MsgKey: messageKey }

test('a recall tells the key, and how much the recipient has left to read', async () => {
  const { call, refusal, received } = await createScene()
  await call('openim/admin_msgwithdraw', message)
  await refusal('openim/admin_msgwithdraw', message)
  expect(await received()).toEqual([
    { CallbackCommand: 'C2C.CallbackAfterMsgWithDraw', ...message, UnreadMsgNum: 0 },
  ])
})

test('an edit keeps key and time of the message, and tells all that it says', async () => {
  const { call, emulator, received } = await createScene()
  emulator.clock.advance(60_000)
  await call('openim/modify_c2c_msg', { ...message, CloudCustomData: 'checked' })
  expect(await received()).toEqual([
    {
      CallbackCommand: 'C2C.CallbackAfterModifyMsg',
      Operator_Account: 'administrator',
      ...message,
      MsgSeq: 5,
      MsgRandom: 6,
      MsgTime: second,
      MsgBody: text('hi'),
      CloudCustomData: 'checked',
      EventTime: noon + 60_000,
    },
  ])
})

test('receipts tell the messages that had none, and nothing where all had one', async () => {
  const { call, received } = await createScene()
  const receipts = {
    Operator_Account: 'amy',
    Peer_Account: 'bob',
    C2CMsgInfo: [{ MsgKey: messageKey }, { MsgKey: '1_2_3' }],
  }
  for (let time = 0; time < 2; time += 1) await call('openim/c2c_msg_read_receipt', receipts)
  expect(await received()).toEqual([
    {
      CallbackCommand: 'C2C.CallbackAfterMsgReadReceipt',
      Operator_Account: 'amy',
      Peer_Account: 'bob',
      C2CMsgInfo: [{ ...message, MsgId: expect.stringMatching(new RegExp(`-${second}-6$`)) }],
      EventTime: noon,
    },
  ])
})
