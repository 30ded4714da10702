import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

const GroupId = 'tea'
const path = 'group_open_http_svc/clear_group_attr'

test('the attributes of a community are not cleared, nor those of a group that does not exist', async () => {
  const { code } = await withTea('Community')
  expect(await code(path, { GroupId })).toBe(10007)
  expect(await code(path, { GroupId: 'nothing' })).toBe(10010)
})

test('no attribute is left', async () => {
  const { call } = await withTea()
  await call('group_open_http_svc/set_group_attr', { GroupId, GroupAttr: [{ key: 'pot', value: 'full' }] })
  await call(path, { GroupId })
  expect((await call('group_open_attr_http_svc/get_group_attr', { GroupId })).GroupAttrAry).toEqual([])
})
