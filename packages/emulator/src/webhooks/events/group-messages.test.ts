import { describe, expect, test } from 'vitest'
import { noon, text } from '../../../test/app.ts'
import { second } from '../../../test/webhooks/house.ts'
import { createScene, type Scene } from '../../../test/webhooks/scene.ts'
import type { World } from '../../world/world.ts'

const path = 'group_open_http_svc/send_group_msg'
const before = 'Group.CallbackBeforeSendMsg'
const after = 'Group.CallbackAfterSendMsg'
const exception = 'Group.CallbackSendMsgException'
const send = { GroupId: 'tea', From_Account: 'bob', Random: 9, MsgBody: text('tea?') }

function removeTea(world: World): void {
  const group = world.groups.get('tea')
  if (group !== undefined) world.removeGroup(group)
}

const bodies = ({ emulator: { world } }: Scene, group = 'tea') =>
  world.groups.get(group)?.messages.map(({ body }) => JSON.parse(body))

describe('a receiver', () => {
  test.each([
    [1, 10016],
    [10_100, 10_100],
    [10_200, 10_200],
  ])('that refuses with %d keeps the message out of the group', async (ErrorCode, code) => {
    const scene = await createScene({ [before]: { ErrorCode, ErrorInfo: 'no' } })
    expect((await scene.refusal(path, send))[0]).toBe(code)
    // It knows: that it refused is no exception.
    expect(await scene.commands()).toEqual([before])
    expect(bodies(scene)).toEqual([text('hi')])
  })

  describe('that drops a message', () => {
    const dropped = { [before]: { ErrorCode: 2, ErrorInfo: 'spam' } }
    const atOnce = { OnlineOnlyFlag: 1 } as const

    test.each([
      ['a message', {}],
      ['one for those who are online', atOnce],
      ['one that calls everybody', { GroupAtInfo: [{ GroupAtAllFlag: 1 }] }],
    ])('lets its sender think that it was sent: %s is answered as if it was', async (_, more) => {
      const [drops, sends] = [await createScene(dropped), await createScene()]
      expect(await drops.call(path, { ...send, ...more })).toEqual(
        await sends.call(path, { ...send, ...more }),
      )
    })

    test('is told nothing of it, and nobody else sees it: no message, no number, nothing unread', async () => {
      const scene = await createScene(dropped)
      const { members } = scene.emulator.world.groups.get('tea') ?? {}
      const read = [...(members?.values() ?? [])].map(({ readSeq }) => readSeq)
      const asked = { ResponseFilter: { GroupBaseInfoFilter: ['NextMsgSeq', 'LastMsgTime'] } }
      const info = () => scene.call('group_open_http_svc/get_group_info', { GroupIdList: ['tea'], ...asked })
      const infoBefore = await info()
      await scene.call(path, send)
      expect(await scene.commands()).toEqual([before])
      expect(bodies(scene)).toEqual([text('hi')])
      expect(await info()).toEqual(infoBefore)
      expect([...(members?.values() ?? [])].map(({ readSeq }) => readSeq)).toEqual(read)
    })

    test('has the next message get the number that its sender was told', async () => {
      let drops = true
      const scene = await createScene({ [before]: () => (drops ? { ErrorCode: 2 } : {}) })
      const { MsgSeq } = await scene.call(path, send)
      drops = false
      expect(await scene.call(path, { ...send, Random: 10 })).toMatchObject({ MsgSeq })
    })

    test('and was told of the same one before has its sender told of that one again', async () => {
      let drops = false
      const scene = await createScene({ [before]: () => (drops ? { ErrorCode: 2 } : {}) })
      const first = await scene.call(path, send)
      await scene.call(path, { ...send, Random: 10 })
      drops = true
      expect(await scene.call(path, send)).toEqual(first)
    })
  })

  test('that puts another message in its place has that one sent, stored and told of', async () => {
    const changes = { MsgBody: text('milk?'), CloudCustomData: 'checked' }
    const scene = await createScene({ [before]: changes })
    await scene.call(path, send)
    expect((await scene.received())[1]).toMatchObject({ MsgSeq: 2, ...changes })
    expect(bodies(scene)).toEqual([text('hi'), text('milk?')])
  })

  test('is asked about a repeat, too, and told of the first message only', async () => {
    const scene = await createScene({ [before]: { MsgBody: text('milk?') } })
    const first = await scene.call(path, send)
    expect(await scene.call(path, send)).toEqual(first)
    expect(await scene.commands()).toEqual([before, after, before])
  })

  const during: readonly (readonly [string, number, (world: World) => unknown])[] = [
    ['the group is gone', 10010, removeTea],
    ['the sender is no member', 10007, (world) => world.groups.get('tea')?.members.delete('bob')],
  ]
  test.each(during)('may take so long that %s', async (_, code, change) => {
    const scene = await createScene({
      [before]: ({ world }) => {
        change(world)
        return {}
      },
    })
    expect((await scene.refusal(path, send))[0]).toBe(code)
    expect((await scene.commands()).includes(after)).toBe(false)
  })
})

describe('a message that is refused', () => {
  const refused: readonly (readonly [string, object, object])[] = [
    ['its sender is no member', { From_Account: 'cat' }, { ErrorCode: 10007 }],
    [
      'its body is wrong',
      { MsgBody: text('x').map(() => ({ MsgType: 'TIMMilkElem' })) },
      { ErrorCode: 10004 },
    ],
    ['its body is no list', { MsgBody: 'tea' }, { ErrorCode: 10004, MsgBody: [] }],
    ['its random number is missing', { Random: undefined }, { ErrorCode: 10004, Random: 0 }],
    ['it is too long', { CloudCustomData: 'x'.repeat(12_300) }, { ErrorCode: 80002 }],
    ['its topic is none', { TopicId: 'tea@TOPIC#_x' }, { ErrorCode: 10007 }],
  ]
  test.each(refused)('because %s is told as an exception', async (_, change, told) => {
    const { refusal, received } = await createScene()
    const [code] = await refusal(path, { ...send, ...change })
    const [event, ...others] = await received()
    expect(others).toEqual([])
    expect(event).toMatchObject({ CallbackCommand: exception, GroupId: 'tea', Type: 'Public', ...told })
    expect(event?.ErrorCode).toBe(code)
  })

  test('has all that was sent, and why it was refused', async () => {
    const { call, refusal, received, forget } = await createScene()
    await call('group_open_http_svc/forbid_send_msg', {
      GroupId: 'tea',
      Members_Account: ['bob'],
      MuteTime: 60,
    })
    forget()
    const [code, info] = await refusal(path, { ...send, OnlineOnlyFlag: 1, CloudCustomData: 'table 4' })
    expect(code).toBe(10017)
    expect(await received()).toEqual([
      {
        CallbackCommand: exception,
        ...send,
        Type: 'Public',
        Operator_Account: 'administrator',
        OnlineOnlyFlag: 1,
        CloudCustomData: 'table 4',
        ErrorCode: 10017,
        ErrorInfo: info,
        EventTime: noon,
      },
    ])
  })

  test('to a group that does not exist triggers nothing', async () => {
    const { refusal, received } = await createScene()
    await refusal(path, { ...send, GroupId: 'nowhere' })
    expect(await received()).toEqual([])
  })

  test('and wants no webhook after it triggers nothing', async () => {
    const { refusal, received } = await createScene()
    const ForbidCallbackControl = ['ForbidAfterSendMsgCallback']
    await refusal(path, { ...send, From_Account: 'cat', ForbidCallbackControl })
    expect(await received()).toEqual([])
  })
})

test('the 41st message of a second is dropped, and told as an exception', async () => {
  const { call, received } = await createScene({}, { rateLimits: true })
  for (let Random = 1; Random <= 40; Random += 1) await call(path, { ...send, From_Account: 'amy', Random })
  expect(await call(path, { ...send, Random: 100 })).toMatchObject({ MsgDropReason: 'MsgFreqCtrl' })
  expect((await received()).at(-1)).toMatchObject({
    CallbackCommand: exception,
    Random: 100,
    ErrorCode: 10023,
    ErrorInfo: 'msg count exceeds limit',
  })
})

test.each([
  [['ForbidBeforeSendMsgCallback'], [after]],
  [['ForbidAfterSendMsgCallback'], [before]],
  [['ForbidBeforeSendMsgCallback', 'ForbidAfterSendMsgCallback'], []],
])('a message with ForbidCallbackControl %j triggers %j', async (ForbidCallbackControl, commands) => {
  const scene = await createScene()
  await scene.call(path, { ...send, ForbidCallbackControl })
  expect(await scene.commands()).toEqual(commands)
})

describe('a message', () => {
  const common = {
    ...send,
    Type: 'Public',
    Operator_Account: 'administrator',
    MsgId: expect.stringMatching(new RegExp(`^\\d{18}-${second}-9$`)),
    OnlineOnlyFlag: 0,
    EventTime: noon,
  }

  test('is asked about before it has a number, and told of with it', async () => {
    const { call, received } = await createScene()
    await call(path, { ...send, CloudCustomData: 'table 4' })
    const data = { CloudCustomData: 'table 4' }
    expect(await received()).toEqual([
      { CallbackCommand: before, ...common, ...data },
      { CallbackCommand: after, ...common, ...data, MsgSeq: 2, MsgTime: second },
    ])
  })

  test('of a topic names it, and has a number of the topic', async () => {
    const { call, received } = await createScene()
    const topic = { GroupId: 'town', TopicId: 'town@TOPIC#_tea' }
    await call(path, { ...send, ...topic })
    expect(await received()).toMatchObject([
      { CallbackCommand: before, Type: 'Community', ...topic },
      { CallbackCommand: after, Type: 'Community', ...topic, MsgSeq: 1 },
    ])
  })

  test('for those who are online says so, and has no number; in an AVChatRoom the flag means nothing', async () => {
    const { call, received } = await createScene()
    await call(path, { ...send, OnlineOnlyFlag: 1 })
    await call(path, { ...send, OnlineOnlyFlag: 1, GroupId: 'live' })
    expect(await received()).toMatchObject([
      { OnlineOnlyFlag: 1 },
      { OnlineOnlyFlag: 1, MsgSeq: 0 },
      { OnlineOnlyFlag: 0 },
      { OnlineOnlyFlag: 0, MsgSeq: 1 },
    ])
  })

  test('that calls chatbots is told to them once more; to others it says whom it calls', async () => {
    const { call, received } = await createScene()
    const ids = ['@RBT#helper', 'amy', '@RBT#nobody', '@RBT#helper']
    const GroupAtInfo = ids.map((GroupAt_Account) => ({ GroupAtAllFlag: 0, GroupAt_Account }))
    await call(path, { ...send, GroupAtInfo })
    const told = { ...common, GroupAtInfo, MsgSeq: 2, MsgTime: second }
    expect(await received()).toEqual([
      { CallbackCommand: before, ...common },
      { CallbackCommand: after, ...told },
      { CallbackCommand: 'Bot.OnGroupMessage', ...told, AtRobots_Account: ['@RBT#helper'] },
    ])
  })
})

test('a recall tells the messages that it recalled, and nothing where it recalled none', async () => {
  const { call, received } = await createScene()
  const MsgSeqList = [{ MsgSeq: 1 }, { MsgSeq: 9 }]
  for (let time = 0; time < 2; time += 1)
    await call('group_open_http_svc/group_msg_recall', { GroupId: 'tea', MsgSeqList })
  expect(await received()).toEqual([
    {
      CallbackCommand: 'Group.CallbackAfterRecallMsg',
      Operator_Account: 'administrator',
      Type: 'Public',
      GroupId: 'tea',
      MsgSeqList: [{ MsgSeq: 1 }],
      EventTime: noon,
    },
  ])
})

test('a recall and an edit in a topic name it; an edit elsewhere has an empty name', async () => {
  const { call, received, forget } = await createScene()
  const topic = { GroupId: 'town', TopicId: 'town@TOPIC#_tea' }
  await call(path, { ...send, ...topic })
  forget()
  await call('openim/modify_group_msg', { ...topic, MsgSeq: 1, MsgBody: text('edited') })
  await call('group_open_http_svc/group_msg_recall', { ...topic, MsgSeqList: [{ MsgSeq: 1 }] })
  await call('openim/modify_group_msg', { GroupId: 'tea', MsgSeq: 1, MsgBody: text('edited') })
  const edit = {
    CallbackCommand: 'Group.CallbackAfterModifyMsg',
    MsgBody: text('edited'),
    Operator_Account: 'administrator',
    MsgSeq: 1,
    EventTime: noon,
  }
  expect(await received()).toEqual([
    { ...edit, ...topic },
    expect.objectContaining({ CallbackCommand: 'Group.CallbackAfterRecallMsg', ...topic }),
    { ...edit, GroupId: 'tea', TopicId: '' },
  ])
})

test('a receipt tells how many have read a message now, and nothing when it is sent again', async () => {
  const { call, received } = await createScene()
  const receipt = { GroupId: 'tea', From_Account: 'amy', MsgSeqList: [{ MsgSeq: 1 }] }
  for (let time = 0; time < 2; time += 1) await call('group_open_http_svc/group_msg_receipt', receipt)
  const ReadReceiptMembers = [{ Member_Account: 'amy' }]
  expect(await received()).toEqual([
    {
      CallbackCommand: 'Group.CallbackAfterReadReceipt',
      GroupId: 'tea',
      Type: 'Public',
      GroupMsgReceiptList: [{ MsgSeq: 1, ReadNum: 1, UnreadNum: 0, ReadReceiptMembers }],
      EventTime: noon,
    },
  ])
})
