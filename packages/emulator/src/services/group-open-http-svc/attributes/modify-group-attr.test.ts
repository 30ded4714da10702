import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

const GroupId = 'tea'

test('attributes that are not named stay, and more than 16 are refused', async () => {
  const { call, code } = await withTea()
  const path = 'group_open_http_svc/modify_group_attr'
  await call(path, { GroupId, GroupAttr: [{ key: 'pot', value: 'full' }] })
  await call(path, { GroupId, GroupAttr: [{ key: 'cup', value: '2' }] })
  const more = Array.from({ length: 15 }, (_, index) => ({ key: `k${index}`, value: '' }))
  expect(await code(path, { GroupId, GroupAttr: more })).toBe(10047)
  const { GroupAttrAry } = await call('group_open_attr_http_svc/get_group_attr', { GroupId })
  expect(GroupAttrAry.map(({ key, value }) => key + value)).toEqual(['potfull', 'cup2'])
})
