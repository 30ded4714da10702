import { describe, expect, test } from 'vitest'
import { type App, createApp, text } from '../../../test/app.ts'

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
