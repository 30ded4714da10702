import { describe, expect, test } from 'vitest'
import { type App, createApp, text } from '../../../../test/app.ts'
import { say, withTea } from '../../../../test/tea-group.ts'

const path = 'group_open_http_svc/send_group_msg'

async function withGroup(Type = 'Public'): Promise<App> {
  const app = await createApp(['alice', 'bob'])
  const group = { Type, Name: 'tea', GroupId: 'tea', Owner_Account: 'alice' }
  await app.call('group_open_http_svc/create_group', group)
  return app
}

const message = { GroupId: 'tea', From_Account: 'alice', Random: 1, MsgBody: text('hi') }

describe('a message is not sent', () => {
  test.each([
    ['with an option that does not exist', 'Public', { SendMsgControl: ['nounread'] }],
    ['with options that are no list', 'Public', { SendMsgControl: 'NoUnread' }],
    ['with options though nothing is kept', 'Public', { SendMsgControl: ['NoUnread'], OnlineOnlyFlag: 1 }],
    ['with NoUnread to a ChatRoom', 'ChatRoom', { SendMsgControl: ['NoUnread'] }],
    ['with NoUnread to an AVChatRoom', 'AVChatRoom', { SendMsgControl: ['NoUnread'] }],
    ['to some members of an AVChatRoom', 'AVChatRoom', { To_Account: ['alice'] }],
    ['to some members of a community', 'Community', { To_Account: ['alice'] }],
    ['to members that are no list', 'Public', { To_Account: 'alice' }],
    ['that calls nobody', 'Public', { GroupAtInfo: [{ GroupAtAllFlag: 0 }] }],
    ['that calls without saying whom', 'Public', { GroupAtInfo: [{ GroupAt_Account: 'bob' }] }],
    ['that calls everybody in an AVChatRoom', 'AVChatRoom', { GroupAtInfo: [{ GroupAtAllFlag: 1 }] }],
    ['with a flag that is a text', 'Public', { OnlineOnlyFlag: '1' }],
    ['with extensions that are neither there nor not', 'Public', { SupportMessageExtension: 2 }],
    ['with receipts that are neither there nor not', 'Public', { NeedReadReceipt: true }],
    ['with webhooks that are no list', 'Public', { ForbidCallbackControl: 'ForbidBeforeSendMsgCallback' }],
    ['with a webhook that is none', 'Public', { ForbidCallbackControl: ['ForbidBeforeSendMsg'] }],
    ['with a notification that is no object', 'Public', { OfflinePushInfo: ['push'] }],
    ['to a topic', 'Public', { TopicId: 7 }],
  ])('%s', async (_, type, change) => {
    const { code, emulator } = await withGroup(type)
    expect(await code(path, { ...message, ...change })).toBe(10004)
    expect(emulator.world.groups.get('tea')?.messages).toEqual([])
  })
})

test('null and empty texts stand for what is not set', async () => {
  const { code, emulator } = await withGroup()
  const unset = {
    From_Account: '',
    MsgPriority: null,
    OfflinePushInfo: null,
    ForbidCallbackControl: null,
    OnlineOnlyFlag: null,
    SendMsgControl: null,
    CloudCustomData: null,
    SupportMessageExtension: null,
    To_Account: null,
    TopicId: null,
    GroupAtInfo: null,
    NeedReadReceipt: null,
  }
  expect(await code(path, { ...message, ...unset })).toBe(0)
  expect(emulator.world.groups.get('tea')?.messages).toMatchObject([
    { from: emulator.identifier, priority: 2, flags: 0 },
  ])
})

test('a message for those who are online is not kept, but in an AVChatRoom the flag means nothing', async () => {
  const { call, emulator } = await withGroup()
  expect(await call(path, { ...message, OnlineOnlyFlag: 1 })).toMatchObject({ MsgSeq: 0 })
  expect(emulator.world.groups.get('tea')?.messages).toEqual([])
  const live = await withGroup('AVChatRoom')
  expect(await live.call(path, { ...message, OnlineOnlyFlag: 1 })).toMatchObject({ MsgSeq: 1 })
})

test('the sender is not part of what makes a repeat, the content is', async () => {
  const { call } = await withGroup()
  const first = await call(path, message)
  const { From_Account, ...ofAdmin } = message
  expect(await call(path, ofAdmin)).toMatchObject({ MsgSeq: first.MsgSeq })
  expect(await call(path, { ...message, MsgBody: text('ho') })).toMatchObject({ MsgSeq: 2 })
})

test.each([
  ['no group', { GroupId: undefined }, 10004],
  ['an unknown group', { GroupId: 'coffee' }, 10010],
  ['a topic of a group that has none', { TopicId: 'x' }, 10007],
  ['no random number', { Random: undefined }, 10004],
  ['no body', { MsgBody: undefined }, 10004],
  ['a priority in small letters', { MsgPriority: 'high' }, 10004],
  ['a priority named like a method', { MsgPriority: 'constructor' }, 10004],
  ['a sender who is no member', { From_Account: 'carol' }, 10007],
  ['an unknown sender', { From_Account: 'nobody' }, 10019],
  ['too many recipients', { To_Account: Array(51).fill('alice') }, 10004],
  ['too many people called', { GroupAtInfo: Array(31).fill({ GroupAtAllFlag: 1 }) }, 10053],
  ['more than 12 KB', { CloudCustomData: 'x'.repeat(12_288) }, 80002],
])('a group message with %s is refused', async (_, change, expected) => {
  const { code } = await withTea()
  const message = { GroupId: 'tea', From_Account: 'bob', Random: 1, MsgBody: text('hi') }
  expect(await code('group_open_http_svc/send_group_msg', { ...message, ...change })).toBe(expected)
})

test('a group message of a muted member is refused', async () => {
  const { code, emulator } = await withTea()
  const member = emulator.world.groups.get('tea')?.members.get('bob')
  if (member !== undefined) member.muteUntil = Math.floor(emulator.clock.now() / 1000) + 60
  const message = { GroupId: 'tea', From_Account: 'bob', Random: 1, MsgBody: text('hi') }
  expect(await code('group_open_http_svc/send_group_msg', message)).toBe(10017)
  emulator.clock.advance(60_000)
  expect(await code('group_open_http_svc/send_group_msg', message)).toBe(0)
})

test('group messages are numbered from 1 without gaps, also when they come all at once', async () => {
  const app = await withTea()
  const answers = await Promise.all(Array.from({ length: 100 }, (_, random) => say(app, random)))
  expect(answers.map(({ MsgSeq }) => MsgSeq).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 100 }, (_, i) => i + 1),
  )
})

test('a group message that is repeated within 5 minutes is dropped', async () => {
  const app = await withTea()
  const first = await say(app, 1)
  app.emulator.clock.advance(300_000)
  expect(await say(app, 1)).toMatchObject({ MsgSeq: first.MsgSeq, MsgTime: first.MsgTime })
  expect((await say(app, 1, 'other')).MsgSeq).toBe(2)
  app.emulator.clock.advance(1000)
  expect((await say(app, 1)).MsgSeq).toBe(3)
})

test('group messages beyond 40 per second are thrown away when rates are limited', async () => {
  const app = await withTea('Public', { rateLimits: true })
  for (let random = 0; random < 40; random += 1) await say(app, random)
  expect(await say(app, 40)).toMatchObject({ MsgSeq: 0, MsgDropReason: 'MsgFreqCtrl' })
  app.emulator.clock.advance(1000)
  expect(await say(app, 41)).toHaveProperty('MsgSeq', 41)
})
