import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

const GroupId = 'tea'
const update = 'group_open_http_svc/update_group_counter'
const like = [{ Key: 'like', Value: 5 }]
const path = 'group_open_http_svc/delete_group_counter'

test.each([
  [10004, { GroupCounterKeys: [] }],
  [10010, { GroupId: 'nothing' }],
  [10015, { GroupId: '茶' }],
])('no counter is deleted, with %d for %j', async (expected, body) => {
  const { call, code } = await withTea()
  await call(update, { GroupId, GroupCounter: like, Mode: 'Set' })
  expect(await code(path, { GroupId, ...body })).toBe(expected)
  expect((await call('group_open_http_svc/get_group_counter', { GroupId })).GroupCounter).toEqual(like)
})

test('a community has no counters', async () => {
  expect(await (await withTea('Community')).code(path, { GroupId })).toBe(10007)
})

test('counters are deleted by name, or all', async () => {
  const { call } = await withTea()
  const read = async () =>
    (await call('group_open_http_svc/get_group_counter', { GroupId })).GroupCounter.map(({ Key }) => Key)
  await call(update, { GroupId, GroupCounter: [...like, { Key: 'cups', Value: 1 }], Mode: 'Set' })
  await call(path, { GroupId, GroupCounterKeys: ['cups', 'spoons'] })
  expect(await read()).toEqual(['like'])
  await call(path, { GroupId })
  expect(await read()).toEqual([])
})
