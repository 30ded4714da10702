import { expect, test } from 'vitest'
import { createApp, text } from '../../../test/app.ts'

const path = 'timpush/revoke'
const hours = 3_600_000
const push = { From_Account: 'administrator', OfflinePushInfo: { Title: 'Sale' } }

async function app(options?: object) {
  const created = await createApp(['alice'], options)
  const send = async (MsgRandom: number) =>
    (await created.call('timpush/batch', { ...push, To_Account: ['alice'], MsgRandom })).TaskId
  return { ...created, send }
}

test.each<[number, object]>([
  [90001, {}],
  [90001, { TaskId: 7 }],
  [90043, { TaskId: 'x', OfflinePushInfo: 'gone' }],
  [90049, { TaskId: 'x' }],
])('a recall is refused with %d for %j', async (expected, body) => {
  const { code } = await app()
  expect(await code(path, body)).toBe(expected)
})

test('a push of the other service is none', async () => {
  const { call, code } = await app()
  const { TaskId } = await call('all_member_push/im_push', { MsgRandom: 1, MsgBody: text('sale') })
  expect(await code(path, { TaskId })).toBe(90049)
})

test('a push can be recalled once, and for 24 hours', async () => {
  const { call, code, emulator, send } = await app()
  const first = await send(1)
  const second = await send(2)
  emulator.clock.advance(24 * hours)
  const recalledAt = emulator.now()
  await call(path, { TaskId: first, OfflinePushInfo: { Title: 'Over' } })
  expect(await code(path, { TaskId: first })).toBe(90050)
  emulator.clock.advance(1)
  expect(await code(path, { TaskId: second })).toBe(90052)
  expect(emulator.world.stores.pushes.all().map(({ revokedAt }) => revokedAt)).toEqual([recalledAt, 0])
})

test('a push to all can be recalled', async () => {
  const { call, code } = await app()
  const { TaskId } = await call('timpush/push', { ...push, MsgRandom: 1 })
  expect(await code(path, { TaskId })).toBe(0)
})

test('with rate limits one push a second can be recalled', async () => {
  const { code, emulator, send } = await app({ rateLimits: true })
  const [first, second] = [await send(1), await send(2)]
  expect(await code(path, { TaskId: first })).toBe(0)
  emulator.clock.advance(999)
  expect(await code(path, { TaskId: second })).toBe(90051)
  emulator.clock.advance(1)
  expect(await code(path, { TaskId: second })).toBe(0)
})
