import { expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'

const path = 'all_member_push/im_push'
const push = { MsgRandom: 1, MsgLifeTime: 120, MsgBody: text('sale') }
const long = 'x'.repeat(51)
const eleven = Array.from({ length: 11 }, (_, index) => `tag${index}`)

/** An app in which Alice is an online customer of rank gold, and Bob one of rank silver. */
async function shop(options?: object) {
  const app = await createApp(['alice', 'bob'], options)
  const alice = app.emulator.world.accounts.get('alice')
  if (alice !== undefined) alice.presence = { status: 'Online', platforms: ['iPhone'] }
  await app.call('all_member_push/im_set_attr_name', { AttrNames: { 0: 'rank', 1: 'city' } })
  await app.call('all_member_push/im_set_attr', {
    UserAttrs: [
      { To_Account: 'alice', Attrs: { rank: 'gold', city: 'Shenzhen' } },
      { To_Account: 'bob', Attrs: { rank: 'silver', city: 'Shenzhen' } },
    ],
  })
  await app.call('all_member_push/im_add_tag', {
    UserTags: [
      { To_Account: 'alice', Tags: ['tea', 'cups'] },
      { To_Account: 'bob', Tags: ['tea'] },
    ],
  })
  const pushes = () => app.emulator.world.stores.pushes.all()
  return { ...app, pushes }
}

test.each<[number, object]>([
  [90001, { ...push, From_Account: true }],
  [90001, { ...push, Condition: 'all' }],
  [90001, { ...push, Condition: { AttrsOr: { rank: 7 } } }],
  [90001, { ...push, Condition: { TagsOr: 'tea' } }],
  [90001, { ...push, MsgLifeTime: '120' }],
  [90002, { ...push, MsgBody: undefined }],
  [90002, { ...push, MsgBody: [] }],
  [90005, { ...push, MsgRandom: undefined }],
  [90005, { ...push, MsgRandom: 2 ** 32 }],
  [90007, { ...push, MsgBody: 'sale' }],
  [90010, { ...push, MsgBody: [{ MsgType: 'TIMTextElem' }] }],
  [90020, { ...push, Condition: { TagsOr: [long] } }],
  [90022, { ...push, Condition: { TagsAnd: ['tea', 'tea'] } }],
  [90026, { ...push, MsgLifeTime: 604_801 }],
  [90026, { ...push, MsgLifeTime: -1 }],
  [90032, { ...push, Condition: { TagsOr: eleven } }],
  [90033, { ...push, Condition: { AttrsAnd: { age: '7' } } }],
  [90039, { ...push, Condition: { AttrsAnd: { rank: 'gold' }, TagsOr: ['tea'] } }],
  [90040, { ...push, Condition: { TagsAnd: [''] } }],
  [90043, { ...push, OfflinePushInfo: 'sale' }],
  [60015, { ...push, From_Account: 7 }],
])('a push is refused with %d for %j, and none is recorded', async (expected, body) => {
  const { code, pushes } = await shop()
  expect(await code(path, body)).toBe(expected)
  expect(pushes()).toEqual([])
})

test.each<[object | undefined, readonly string[]]>([
  [undefined, ['administrator', 'alice', 'bob']],
  [{}, ['administrator', 'alice', 'bob']],
  [[], ['administrator', 'alice', 'bob']],
  [{ AttrsOr: { rank: 'gold', city: 'Shenzhen' } }, ['alice', 'bob']],
  [{ AttrsAnd: { rank: 'gold', city: 'Shenzhen' } }, ['alice']],
  [{ AttrsOr: { rank: 'silver' }, AttrsAnd: { city: 'Shenzhen' } }, ['bob']],
  [{ AttrsAnd: { rank: 'bronze' } }, []],
  [{ TagsOr: ['cups', 'pots'] }, ['alice']],
  [{ TagsAnd: ['tea', 'cups'] }, ['alice']],
  [{ TagsOr: ['tea'], TagsAnd: ['pots'] }, []],
  // Of timpush only.
  [{ TagsOr: ['tea'], TagsNot: ['cups'] }, ['alice', 'bob']],
])('the condition %j chooses %j', async (Condition, expected) => {
  const { request, pushes } = await shop()
  await request(path, { ...push, Condition })
  expect(pushes()[0]?.recipients).toEqual(expected)
  expect(pushes()[0]?.reached).toBe(expected.length)
})

test('a push that is not kept for those who are offline reaches who is online', async () => {
  const { call, pushes } = await shop()
  await call(path, { ...push, MsgLifeTime: 0 })
  expect(pushes()[0]?.recipients).toEqual(['alice'])
})

test('a push is recorded with what it says, but in no conversation', async () => {
  const { call, emulator, pushes } = await shop()
  const OfflinePushInfo = { Title: 'Sale', Desc: 'Half price' }
  const { TaskId } = await call(path, { ...push, From_Account: 'bob', OfflinePushInfo })
  expect(pushes()).toEqual([
    {
      taskId: TaskId,
      path,
      time: emulator.now(),
      from: 'bob',
      random: 1,
      condition: '',
      recipients: ['administrator', 'alice', 'bob'],
      reached: 3,
      body: JSON.stringify(push.MsgBody),
      notification: JSON.stringify(OfflinePushInfo),
      dataId: '',
      revokedAt: 0,
    },
  ])
  expect(emulator.world.accounts.get('alice')?.sides.size).toBe(0)
})

test('a repeat within a second is the same push, and after that another one', async () => {
  const { call, emulator, pushes } = await shop({ rateLimits: true })
  const first = await call(path, push)
  emulator.clock.advance(999)
  expect(await call(path, push)).toEqual(first)
  expect(pushes()).toHaveLength(1)
  emulator.clock.advance(2)
  expect((await call(path, push)).TaskId).not.toBe(first.TaskId)
  expect(pushes()).toHaveLength(2)
})

test('with rate limits more than a second has to be between two pushes', async () => {
  const { code, emulator } = await shop({ rateLimits: true })
  expect(await code(path, push)).toBe(0)
  emulator.clock.advance(1000)
  expect(await code(path, { ...push, MsgRandom: 2 })).toBe(90024)
  emulator.clock.advance(1)
  expect(await code(path, { ...push, MsgRandom: 3 })).toBe(0)
})

test('with rate limits a hundred pushes are sent on a day of Beijing', async () => {
  const { code, emulator } = await shop({ rateLimits: true })
  const next = (MsgRandom: number) => {
    emulator.clock.advance(1001)
    return code(path, { ...push, MsgRandom })
  }
  for (let random = 1; random <= 100; random += 1) expect(await next(random)).toBe(0)
  expect(await next(101)).toBe(90047)
  // 16:00 UTC is midnight in Beijing.
  emulator.clock.advance(Date.UTC(2026, 4, 20, 16) - emulator.now())
  expect(await next(102)).toBe(0)
})

test('without rate limits pushes may follow each other', async () => {
  const { code } = await shop()
  for (let random = 1; random <= 101; random += 1)
    expect(await code(path, { ...push, MsgRandom: random })).toBe(0)
})
