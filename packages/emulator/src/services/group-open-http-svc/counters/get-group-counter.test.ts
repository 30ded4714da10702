import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

const GroupId = 'tea'

test('all counters come, or those that are named and there', async () => {
  const { call, code } = await withTea()
  const path = 'group_open_http_svc/get_group_counter'
  expect(await code(path, { GroupId, GroupCounterKeys: 'like' })).toBe(10004)
  const GroupCounter = [
    { Key: 'like', Value: 5 },
    { Key: 'look', Value: 7 },
  ]
  await call('group_open_http_svc/update_group_counter', { GroupId, GroupCounter, Mode: 'Set' })
  expect((await call(path, { GroupId })).GroupCounter).toEqual(GroupCounter)
  const named = await call(path, { GroupId, GroupCounterKeys: ['look', 'other'] })
  expect(named.GroupCounter).toEqual([{ Key: 'look', Value: 7 }])
})
