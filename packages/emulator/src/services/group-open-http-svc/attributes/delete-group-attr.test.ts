import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

const GroupId = 'tea'
const path = 'group_open_http_svc/delete_group_attr'
const GroupAttr = [
  { key: 'pot', value: 'full' },
  { key: 'cup', value: '1' },
]

test.each<[number, object]>([
  [10004, {}],
  [10004, { GroupAttr: ['pot'] }],
  [10010, { GroupId: 'nothing', GroupAttr: [{ key: 'pot' }] }],
  [10045, { GroupAttr: [{ key: 'x'.repeat(33) }] }],
  [10050, { GroupAttr: [{ key: 'spoon' }] }],
  [10050, { GroupAttr: [{ key: 'pot' }, { key: 'spoon' }] }],
])('nothing is deleted, with %d (%#)', async (expected, body) => {
  const { call, code } = await withTea()
  await call('group_open_http_svc/set_group_attr', { GroupId, GroupAttr })
  expect(await code(path, { GroupId, ...body })).toBe(expected)
  expect((await call('group_open_attr_http_svc/get_group_attr', { GroupId })).GroupAttrAry).toEqual(GroupAttr)
})

test('what is deleted once cannot be deleted again', async () => {
  const { call, code } = await withTea()
  await call('group_open_http_svc/set_group_attr', { GroupId, GroupAttr })
  const gone = { GroupId, GroupAttr: [{ key: 'pot' }] }
  expect(await code(path, gone)).toBe(0)
  expect(await code(path, gone)).toBe(10050)
  expect((await call('group_open_attr_http_svc/get_group_attr', { GroupId })).GroupAttrAry).toEqual([
    GroupAttr[1],
  ])
})
