import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

const GroupId = 'tea'
const path = 'group_open_http_svc/update_group_counter'
const like = [{ Key: 'like', Value: 5 }]
const largest = 2n ** 63n - 1n

test.each<[number, object]>([
  [10004, { GroupCounter: like }],
  [10004, { GroupCounter: like, Mode: 'toString' }],
  [10004, { GroupCounter: [], Mode: 'Set' }],
  [10004, { GroupCounter: [{ Key: '', Value: 1 }], Mode: 'Set' }],
  [10004, { GroupCounter: [{ Key: 'like' }], Mode: 'Set' }],
  [10004, { GroupCounter: [{ Key: 'like', Value: 1.5 }], Mode: 'Set' }],
  [10004, { GroupCounter: [{ Key: 'like', Value: '5' }], Mode: 'Set' }],
  [10004, { GroupCounter: [{ Key: 'like', Value: '9007199254740993' }], Mode: 'Set' }],
  [10004, { GroupCounter: [{ Key: 'like', Value: largest }], Mode: 'Increase' }],
  [10004, { GroupCounter: [{ Key: 'like', Value: largest + 1n }], Mode: 'Set' }],
  [10004, { GroupCounter: [{ Key: 'x'.repeat(129), Value: 1 }], Mode: 'Set' }],
  [10010, { GroupId: 'nothing', GroupCounter: like, Mode: 'Set' }],
  [10015, { GroupId: '茶', GroupCounter: like, Mode: 'Set' }],
  [10063, { GroupCounter: Array.from({ length: 20 }, (_, n) => ({ Key: `k${n}`, Value: n })), Mode: 'Set' }],
])('counters are refused with %d, and stay as they were (%#)', async (expected, body) => {
  const { call, code } = await withTea()
  await call(path, { GroupId, GroupCounter: like, Mode: 'Set' })
  expect(await code(path, { GroupId, ...body })).toBe(expected)
  expect((await call('group_open_http_svc/get_group_counter', { GroupId })).GroupCounter).toEqual(like)
})

test('a community has no counters', async () => {
  expect(await (await withTea('Community')).code(path, { GroupId, GroupCounter: like, Mode: 'Set' })).toBe(
    10007,
  )
})

test.each([largest, -largest - 1n])('of %d no digit is lost, nor in the log', async (value) => {
  const { call, emulator } = await withTea()
  const GroupCounter = [{ Key: 'like', Value: value > 0n ? value - 1n : value + 1n }]
  await call(path, { GroupId, GroupCounter, Mode: 'Set' })
  const one = { GroupId, GroupCounter: [{ Key: 'like', Value: 1 }] }
  const { GroupCounter: after } = await call(path, { ...one, Mode: value > 0n ? 'Increase' : 'Decrease' })
  expect(after).toEqual([{ Key: 'like', Value: String(value) }])
  await emulator.restore([...emulator.snapshot()])
  const { GroupCounter: kept } = await call('group_open_http_svc/get_group_counter', { GroupId })
  expect(kept).toEqual(after)
  expect(JSON.stringify(emulator.log.records.at(-1)?.answer)).toContain(`"${value}"`)
})

test('a counter that is new counts from 0, and one that is named twice is changed twice', async () => {
  const { call } = await withTea()
  const GroupCounter = [...like, { Key: 'cups', Value: 1 }, ...like]
  expect((await call(path, { GroupId, GroupCounter, Mode: 'Decrease' })).GroupCounter).toEqual([
    { Key: 'like', Value: -10 },
    { Key: 'cups', Value: -1 },
  ])
})
