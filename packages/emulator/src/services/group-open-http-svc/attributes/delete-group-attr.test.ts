import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

const GroupId = 'tea'

test('named attributes go, and one that is not there refuses the call', async () => {
  const { call, code } = await withTea()
  const GroupAttr = ['pot', 'cup'].map((key) => ({ key, value: '' }))
  await call('group_open_http_svc/set_group_attr', { GroupId, GroupAttr })
  const path = 'group_open_http_svc/delete_group_attr'
  await call(path, { GroupId, GroupAttr: [{ key: 'pot' }] })
  expect(await code(path, { GroupId, GroupAttr: [{ key: 'pot' }] })).toBe(10050)
  const { GroupAttrAry } = await call('group_open_attr_http_svc/get_group_attr', { GroupId })
  expect(GroupAttrAry.map(({ key }) => key)).toEqual(['cup'])
})
