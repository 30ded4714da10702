import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

const GroupId = 'tea'

test('a counter that is deleted counts from 0 again', async () => {
  const { call, code } = await withTea()
  const path = 'group_open_http_svc/delete_group_counter'
  expect(await code(path, { GroupId, GroupCounterKeys: 'like' })).toBe(10004)
  const add = { GroupId, GroupCounter: [{ Key: 'like', Value: 5 }], Mode: 'Increase' } as const
  await call('group_open_http_svc/update_group_counter', add)
  for (const _ of [1, 2]) await call(path, { GroupId, GroupCounterKeys: ['like'] })
  const { GroupCounter } = await call('group_open_http_svc/update_group_counter', add)
  expect(GroupCounter).toEqual([{ Key: 'like', Value: 5 }])
})
