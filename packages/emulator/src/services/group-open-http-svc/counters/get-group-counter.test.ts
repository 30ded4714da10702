import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

const GroupId = 'tea'
const update = 'group_open_http_svc/update_group_counter'
const like = [{ Key: 'like', Value: 5 }]
const path = 'group_open_http_svc/get_group_counter'

test.each([
  [10004, { GroupCounterKeys: [] }],
  [10004, { GroupCounterKeys: 'like' }],
  [10010, { GroupId: 'nothing' }],
  [10015, { GroupId: '茶' }],
])('counters are not read, with %d for %j', async (expected, body) => {
  expect(await (await withTea()).code(path, { GroupId, ...body })).toBe(expected)
})

test('a community has no counters', async () => {
  expect(await (await withTea('Community')).code(path, { GroupId })).toBe(10007)
})

test('the counters that are named are read, or all', async () => {
  const { call } = await withTea()
  const cups = { Key: 'cups', Value: 1 }
  await call(update, { GroupId, GroupCounter: [...like, cups], Mode: 'Set' })
  expect((await call(path, { GroupId })).GroupCounter).toEqual([...like, cups])
  const GroupCounterKeys = ['cups', 'spoons', 'cups']
  expect((await call(path, { GroupId, GroupCounterKeys })).GroupCounter).toEqual([cups])
})
