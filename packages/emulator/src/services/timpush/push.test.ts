import { expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'

const path = 'timpush/push'
const push = { From_Account: 'administrator', MsgRandom: 1, OfflinePushInfo: { Title: 'Sale' } }

/** An app with accounts, of which Alice is online, and a device of nobody. */
async function shop(options?: object) {
  const app = await createApp(['alice', 'bob'], options)
  const alice = app.emulator.world.accounts.get('alice')
  if (alice !== undefined) alice.presence = { status: 'Online', platforms: ['iPhone'] }
  app.emulator.world.stores.pushDevices.add('device-1')
  await app.call('timpush/set_attr_name', { AttrNames: { 0: 'rank', 1: 'model' }, AttrTypes: { 1: 1 } })
  await app.call('timpush/set_attr', {
    UserAttrs: [
      { To_Account: 'alice', Attrs: { rank: 'gold' } },
      { To_Account: 'device-1', Attrs: { model: 'X' } },
    ],
  })
  await app.call('timpush/add_tag', {
    UserTags: [
      { To_Account: 'alice', Tags: ['tea', 'cups'] },
      { To_Account: 'bob', Tags: ['tea'] },
    ],
  })
  const pushes = () => app.emulator.world.stores.pushes.all()
  return { ...app, pushes }
}

test.each<[number, object]>([
  [90001, { ...push, From_Account: undefined }],
  [90001, { ...push, OfflinePushInfo: undefined }],
  [90001, { ...push, DataId: true }],
  [90001, { ...push, OnlineOnlyFlag: 2 }],
  [90005, { ...push, MsgRandom: undefined }],
  [90007, { ...push, MsgBody: 'sale' }],
  [90010, { ...push, MsgBody: [{}] }],
  [90020, { ...push, Condition: { TagsNot: ['x'.repeat(51)] } }],
  [90022, { ...push, Condition: { TagsNot: ['tea', 'tea'] } }],
  [90032, { ...push, Condition: { TagsNot: Array.from({ length: 11 }, (_, index) => `tag${index}`) } }],
  [90033, { ...push, Condition: { AttrsOr: { age: '7' } } }],
  [90039, { ...push, Condition: { AttrsOr: { rank: 'gold' }, TagsNot: ['tea'] } }],
  [90040, { ...push, Condition: { TagsNot: [''] } }],
  [90043, { ...push, OfflinePushInfo: 'sale' }],
  [90043, { ...push, OfflinePushInfo: { PushFlag: 2 } }],
  [90056, { ...push, OfflinePushInfo: { Desc: 'x'.repeat(10 * 1024) } }],
  [90057, { ...push, DataId: 'x'.repeat(65) }],
])('a push is refused with %d for %j, and none is recorded', async (expected, body) => {
  const { code, pushes } = await shop()
  expect(await code(path, body)).toBe(expected)
  expect(pushes()).toEqual([])
})

test.each<[object | undefined, readonly string[]]>([
  [undefined, ['administrator', 'alice', 'bob', 'device-1']],
  [{ AttrsOr: { rank: 'gold', model: 'X' } }, ['alice', 'device-1']],
  [{ TagsOr: ['tea'], TagsNot: ['cups'] }, ['bob']],
  [{ TagsNot: ['tea'] }, ['administrator', 'device-1']],
])('the condition %j chooses %j', async (Condition, expected) => {
  const { request, pushes } = await shop()
  await request(path, { ...push, Condition })
  expect(pushes()[0]?.recipients).toEqual(expected)
})

test('a push without offline push reaches who is online', async () => {
  const { call, pushes } = await shop()
  await call(path, { ...push, OfflinePushInfo: { PushFlag: 1 } })
  expect(pushes()[0]?.recipients).toEqual(['alice'])
})

test('a push is recorded with all that it says', async () => {
  const { call, pushes } = await shop()
  const { TaskId } = await call(path, { ...push, MsgBody: text('sale'), OnlineOnlyFlag: 0, DataId: 'id-1' })
  expect(pushes()[0]).toMatchObject({
    taskId: TaskId,
    path,
    body: JSON.stringify(text('sale')),
    notification: '{"Title":"Sale"}',
    dataId: 'id-1',
  })
})

test('a repeat is the same push, and with rate limits another one has to wait', async () => {
  const { call, code, emulator } = await shop({ rateLimits: true })
  const first = await call(path, push)
  emulator.clock.advance(500)
  expect(await call(path, push)).toEqual(first)
  expect(await code(path, { ...push, MsgRandom: 2 })).toBe(90024)
  // The other service counts its own.
  expect(await code('all_member_push/im_push', { MsgRandom: 3, MsgBody: text('sale') })).toBe(0)
})

test('with rate limits a hundred pushes are sent on a day', async () => {
  const { code, emulator } = await shop({ rateLimits: true })
  const codes = new Set<number>()
  for (let MsgRandom = 1; MsgRandom <= 100; MsgRandom += 1) {
    codes.add(await code(path, { ...push, MsgRandom }))
    emulator.clock.advance(1001)
  }
  expect([...codes]).toEqual([0])
  expect(await code(path, { ...push, MsgRandom: 101 })).toBe(90047)
})
