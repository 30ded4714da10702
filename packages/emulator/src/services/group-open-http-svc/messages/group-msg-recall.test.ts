import { expect, test } from 'vitest'
import { type App, createApp, text } from '../../../../test/app.ts'

const path = 'group_open_http_svc/group_msg_recall'

async function withMessage(Type = 'Public'): Promise<App> {
  const app = await createApp(['alice'])
  const group = { Type, Name: 'tea', GroupId: 'tea', Owner_Account: 'alice' }
  await app.call('group_open_http_svc/create_group', group)
  const message = { GroupId: 'tea', From_Account: 'alice', Random: 1, MsgBody: text('hi') }
  await app.call('group_open_http_svc/send_group_msg', message)
  return app
}

const recall = async (app: App) =>
  (await app.call(path, { GroupId: 'tea', MsgSeqList: [{ MsgSeq: 1 }] })).RecallRetList[0]?.RetCode

test.each([
  ['no message', { MsgSeqList: [] }, 10004],
  ['more than 10 messages', { MsgSeqList: Array(11).fill({ MsgSeq: 1 }) }, 10004],
  ['numbers instead of objects', { MsgSeqList: [1] }, 10004],
  ['a message without number', { MsgSeqList: [{}] }, 10004],
  ['a reason of more than 100 bytes', { Reason: '茶'.repeat(34) }, 10004],
  ['a reason that is no text', { Reason: 1 }, 10004],
  ['an unknown group', { GroupId: 'coffee' }, 10010],
  ['an id that cannot be one', { GroupId: '茶' }, 10015],
])('nothing is recalled with %s', async (_, change, expected) => {
  const { code, emulator } = await withMessage()
  expect(await code(path, { GroupId: 'tea', MsgSeqList: [{ MsgSeq: 1 }], ...change })).toBe(expected)
  expect(emulator.world.groups.get('tea')?.messages[0]?.flags).toBe(0)
})

test('a reason may be given, or be null', async () => {
  const { code } = await withMessage()
  const MsgSeqList = [{ MsgSeq: 1 }]
  expect(await code(path, { GroupId: 'tea', MsgSeqList, Reason: '茶'.repeat(33) })).toBe(0)
  expect(await code(path, { GroupId: 'tea', MsgSeqList, Reason: null, TopicId: null })).toBe(0)
})

test('a message is recalled as long as it is kept', async () => {
  const app = await withMessage()
  app.emulator.clock.advance(7 * 86_400_000 + 1000)
  expect(await recall(app)).toBe(10031)
  app.emulator.clock.advance(-1000)
  expect(await recall(app)).toBe(0)
})

test('a message of an AVChatRoom is recalled within an hour', async () => {
  const app = await withMessage('AVChatRoom')
  app.emulator.clock.advance(3_601_000)
  expect(await recall(app)).toBe(10031)
  app.emulator.clock.advance(-1000)
  expect(await recall(app)).toBe(0)
})
