import { expect, test } from 'vitest'
import { withTea } from '../../../test/tea-group.ts'

const GroupId = 'tea'

const path = 'group_open_attr_http_svc/get_group_attr'

test.each<[number, object]>([
  [10004, {}],
  [10010, { GroupId: 'nothing' }],
  [10015, { GroupId: '茶' }],
])('is refused with %d for %j', async (expected, body) => {
  expect(await (await withTea()).code(path, body)).toBe(expected)
})

test('a group without attributes has none', async () => {
  const { call } = await withTea()
  expect((await call(path, { GroupId })).GroupAttrAry).toEqual([])
})
