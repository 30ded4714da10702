import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

const GroupId = 'tea'
const update = 'group_open_http_svc/update_group_counter'
const read = 'group_open_http_svc/get_group_counter'
const like = [{ Key: 'like', Value: 5 }]
const most = 2n ** 63n - 1n

test.each<[number, object]>([
  [10004, { GroupCounter: like }],
  [10004, { GroupCounter: like, Mode: 'toString' }],
  [10004, { GroupCounter: [], Mode: 'Set' }],
  [10004, { GroupCounter: [{ Key: 'like', Value: 1.5 }], Mode: 'Set' }],
  [10004, { GroupCounter: [{ Key: 'like', Value: '5' }], Mode: 'Set' }],
  [10004, { GroupCounter: [{ Key: 'like', Value: '9007199254740993' }], Mode: 'Set' }],
  [10004, { GroupCounter: [{ Key: 'like', Value: most }], Mode: 'Increase' }],
  [10004, { GroupCounter: [{ Key: 'like', Value: most + 1n }], Mode: 'Set' }],
  [10004, { GroupCounter: [{ Key: 'x'.repeat(129), Value: 1 }], Mode: 'Set' }],
  [10063, { GroupCounter: Array.from({ length: 20 }, (_, n) => ({ Key: `k${n}`, Value: n })), Mode: 'Set' }],
])('counters are refused with %d, and stay as they were (%#)', async (expected, body) => {
  const { call, code } = await withTea()
  await call(update, { GroupId, GroupCounter: like, Mode: 'Set' })
  expect(await code(update, { GroupId, ...body })).toBe(expected)
  expect((await call(read, { GroupId })).GroupCounter).toEqual(like)
})

test.each([update, read, 'group_open_http_svc/delete_group_counter'])(
  '%s is refused for communities and groups that do not exist',
  async (path) => {
    const { code } = await withTea('Community')
    const body = { GroupCounter: like, Mode: 'Set' }
    expect(await code(path, { GroupId, ...body })).toBe(10007)
    expect(await code(path, { GroupId: 'nothing', ...body })).toBe(10010)
  },
)

test('no digit of 64 bits is lost', async () => {
  const { call } = await withTea()
  await call(update, { GroupId, GroupCounter: [{ Key: 'like', Value: most - 1n }], Mode: 'Set' })
  const { GroupCounter } = await call(update, {
    GroupId,
    GroupCounter: [{ Key: 'like', Value: 1 }],
    Mode: 'Increase',
  })
  expect(GroupCounter).toEqual([{ Key: 'like', Value: String(most) }])
})

test('a counter that is new counts from 0, and counters are deleted by name or all', async () => {
  const { call } = await withTea()
  const GroupCounter = [...like, { Key: 'gone', Value: 1 }]
  const change = { GroupId, GroupCounter, Mode: 'Decrease' } as const
  expect((await call(update, change)).GroupCounter).toEqual([
    { Key: 'like', Value: -5 },
    { Key: 'gone', Value: -1 },
  ])
  await call('group_open_http_svc/delete_group_counter', { GroupId, GroupCounterKeys: ['gone', 'other'] })
  expect((await call(read, { GroupId, GroupCounterKeys: ['like', 'gone'] })).GroupCounter).toEqual([
    { Key: 'like', Value: -5 },
  ])
  await call('group_open_http_svc/delete_group_counter', { GroupId })
  expect((await call(read, { GroupId })).GroupCounter).toEqual([])
})
