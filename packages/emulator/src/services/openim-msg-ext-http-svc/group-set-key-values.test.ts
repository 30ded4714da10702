import { expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'

const path = 'openim_msg_ext_http_svc/group_set_key_values'
const pair = { Key: 'tea', Value: 'alice' }

async function created(Type: 'Public' | 'Community' | 'AVChatRoom' = 'Public') {
  const app = await createApp(['alice'])
  const group = { Type, Name: 'Tea', GroupId: 'tea', Owner_Account: 'alice' } as const
  await app.call('group_open_http_svc/create_group', group)
  for (const SupportMessageExtension of [1, 0] as const) {
    const draft = {
      GroupId: 'tea',
      Random: SupportMessageExtension,
      MsgBody: text('hi'),
      SupportMessageExtension,
    }
    await app.call('group_open_http_svc/send_group_msg', draft)
  }
  return { ...app, set: { GroupId: 'tea', MsgSeq: 1, OperateType: 1, ExtensionList: [pair] } as const }
}

test.each<[number, object]>([
  [10004, { GroupId: undefined }],
  [10004, { GroupId: 'milk' }],
  [10004, { MsgSeq: undefined }],
  [10004, { MsgSeq: 0 }],
  [10004, { MsgSeq: 9 }],
  [10004, { OperateType: 0 }],
  [23002, { MsgSeq: 2 }],
])('an extension of a group message is not changed: %d for %j', async (expected, change) => {
  const { code, set } = await created()
  expect(await code(path, { ...set, ...change })).toBe(expected)
})

test('messages of an AVChatRoom have no extensions, those of a community have', async () => {
  const room = await created('AVChatRoom')
  expect(await room.code(path, room.set)).toBe(10004)
  const community = await created('Community')
  expect(await community.code(path, community.set)).toBe(0)
})

test('what is set is read back, until the group is gone', async () => {
  const { call, emulator, set } = await created()
  await call(path, set)
  const read = () => call('openim_msg_ext_http_svc/group_get_key_values', { GroupId: 'tea', MsgSeq: 1 })
  expect((await read()).ExtensionList).toEqual([{ ...pair, Seq: 1 }])
  const group = emulator.world.groups.get('tea')
  if (group !== undefined) emulator.world.removeGroup(group)
  expect([...emulator.world.stores.messageExtensions.lines()]).toEqual([])
})

test('the 201st change of a group message within a minute is refused, the next minute takes more', async () => {
  const { call, code, emulator, set } = await created()
  for (let change = 0; change < 200; change += 1) await call(path, set)
  emulator.rateLimits.enabled = true
  expect(await code(path, set)).toBe(23003)
  emulator.clock.advance(60_000)
  expect(await code(path, set)).toBe(0)
})
