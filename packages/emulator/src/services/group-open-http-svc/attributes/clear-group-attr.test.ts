import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

const GroupId = 'tea'

test('all attributes go, those of other groups stay, and twice is the same as once', async () => {
  const { call } = await withTea()
  await call('group_open_http_svc/create_group', { Type: 'Public', Name: 'cups', GroupId: 'cups' })
  for (const id of [GroupId, 'cups']) {
    await call('group_open_http_svc/set_group_attr', { GroupId: id, GroupAttr: [{ key: 'pot', value: '' }] })
  }
  for (const _ of [1, 2]) await call('group_open_http_svc/clear_group_attr', { GroupId })
  const left = async (id: string) =>
    (await call('group_open_attr_http_svc/get_group_attr', { GroupId: id })).GroupAttrAry.length
  expect([await left(GroupId), await left('cups')]).toEqual([0, 1])
})
