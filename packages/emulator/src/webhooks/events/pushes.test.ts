import { expect, test } from 'vitest'
import { text } from '../../../test/app.ts'
import { second } from '../../../test/webhooks/house.ts'
import { createScene, type Scene } from '../../../test/webhooks/scene.ts'

const offline = 'Push.OfflinePush'
const sendMsg = { From_Account: 'bob', To_Account: 'amy', MsgSeq: 8, MsgRandom: 9, MsgBody: text('tea?') }
const groupPath = 'group_open_http_svc/send_group_msg'
const toGroup = { GroupId: 'tea', From_Account: 'bob', Random: 9, MsgBody: text('tea?') }
const outcome = { PushPlatform: 0, PushStage: 1, ErrCode: 0, ErrInfo: 'OK' }

/** An app whose amy has a device that pushes reach. */
async function withDevice(): Promise<Scene> {
  const scene = await createScene()
  scene.emulator.world.addAccount('amy').presence = { status: 'PushOnline', platforms: ['iPhone'] }
  return scene
}

const pushes = async ({ received }: Scene) =>
  (await received()).filter(({ CallbackCommand }) => CallbackCommand === offline)

test.each([
  ['to somebody who has no device', { To_Account: 'cat' }],
  ['to somebody who is online', { To_Account: 'bob', From_Account: 'amy' }],
  ['for those who are online', { MsgLifeTime: 0 }],
  ['that wants no push', { OfflinePushInfo: { PushFlag: 1 } }],
])('a message %s is not pushed', async (_, change) => {
  const scene = await withDevice()
  await scene.call('openim/sendmsg', { ...sendMsg, ...change })
  expect(await pushes(scene)).toEqual([])
})

test('messages of a batch, and those that are imported, are not told as pushes', async () => {
  const { call, commands } = await withDevice()
  await call('openim/batchsendmsg', { ...sendMsg, To_Account: ['amy'] })
  await call('openim/importmsg', { ...sendMsg, SyncFromOldSystem: 5, MsgTimeStamp: second - 1 })
  expect(await commands()).toEqual([])
})

test('a message to somebody whom pushes reach is told as one that went out', async () => {
  const scene = await withDevice()
  await scene.call('openim/sendmsg', sendMsg)
  expect(await pushes(scene)).toEqual([
    {
      CallbackCommand: offline,
      EventType: 1,
      EventTime: second,
      From_Account: 'bob',
      To_Account: 'amy',
      MsgKey: `8_9_${second}`,
      MsgSeq: 8,
      MsgRandom: 9,
      MsgTime: second,
      PushID: `${second.toString(16)}_9`,
      ...outcome,
    },
  ])
})

test('a group message is told as a push to each member whom one reaches, but its sender', async () => {
  const scene = await withDevice()
  scene.emulator.world.addAccount('bob').presence = { status: 'PushOnline', platforms: ['iPhone'] }
  await scene.call(groupPath, toGroup)
  expect(await pushes(scene)).toEqual([
    {
      CallbackCommand: offline,
      EventType: 2,
      EventTime: second,
      From_Account: 'bob',
      To_Account: 'amy',
      GroupID: 'tea',
      MsgSeq: 2,
      MsgTime: second,
      PushID: `${second.toString(16)}_9`,
      ...outcome,
    },
  ])
})

test('a member who wants no notices has no push of a group', async () => {
  const scene = await withDevice()
  const amy = { GroupId: 'tea', Member_Account: 'amy', MsgFlag: 'AcceptNotNotify' }
  await scene.call('group_open_http_svc/modify_group_member_info', amy)
  await scene.call(groupPath, toGroup)
  expect(await pushes(scene)).toEqual([])
})

test('an AVChatRoom has no pushes', async () => {
  const scene = await withDevice()
  await scene.call(groupPath, { ...toGroup, GroupId: 'live' })
  expect(await pushes(scene)).toEqual([])
})

test('a push to all tells each who is reached, and who was online; a repeat is not told', async () => {
  const { call, received } = await createScene()
  const push = { MsgRandom: 9, MsgLifeTime: 120, MsgBody: text('sale') }
  const { TaskId } = await call('all_member_push/im_push', push)
  await call('all_member_push/im_push', push)
  const events = await received()
  expect(events).toHaveLength(6)
  expect(events.find(({ To_Account }) => To_Account === 'bob')).toEqual({
    CallbackCommand: 'Push.AllMemberPush',
    EventType: 2,
    TaskId,
    TaskTime: second,
    EventTime: second,
    To_Account: 'bob',
    ...outcome,
  })
  expect(events.find(({ To_Account }) => To_Account === 'amy')).toMatchObject({ EventType: 1 })
})

test('a push to some tells them, and not who does not exist', async () => {
  const { call, received } = await createScene()
  const push = { From_Account: 'administrator', MsgRandom: 9, OfflinePushInfo: { Title: 'Sale' } }
  await call('timpush/batch', { ...push, To_Account: ['amy', 'nobody'] })
  expect(await received()).toMatchObject([{ To_Account: 'amy' }])
})
