import { expect, test } from 'vitest'
import { withTea } from '../../../test/tea-group.ts'

const path = 'group_open_attr_http_svc/get_group_attr'

test.each([
  [10004, {}],
  [10010, { GroupId: 'nothing' }],
  [10015, { GroupId: '茶' }],
])('attributes are not read, with %d for %j', async (expected, body) => {
  expect(await (await withTea()).code(path, body)).toBe(expected)
})

test('a group has no attributes at first, and none of a group before it with the same id', async () => {
  const { call, emulator } = await withTea()
  const read = async () => (await call(path, { GroupId: 'tea' })).GroupAttrAry
  expect(await read()).toEqual([])
  const GroupAttr = [{ key: 'pot', value: 'full' }]
  await call('group_open_http_svc/set_group_attr', { GroupId: 'tea', GroupAttr })
  await emulator.restore([...emulator.snapshot()])
  expect(await read()).toEqual(GroupAttr)
  await call('group_open_http_svc/destroy_group', { GroupId: 'tea' })
  await call('group_open_http_svc/create_group', { Type: 'Public', Name: 'tea', GroupId: 'tea' })
  expect(await read()).toEqual([])
})
