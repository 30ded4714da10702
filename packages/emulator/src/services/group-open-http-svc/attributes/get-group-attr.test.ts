import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

test('the path of some clients reads the same attributes as the documented one', async () => {
  const { call, code } = await withTea()
  const GroupAttr = [{ key: 'pot', value: 'full' }]
  await call('group_open_http_svc/set_group_attr', { GroupId: 'tea', GroupAttr })
  expect((await call('group_open_http_svc/get_group_attr', { GroupId: 'tea' })).GroupAttrAry).toEqual(
    GroupAttr,
  )
  expect(await code('group_open_http_svc/get_group_attr', { GroupId: 'nothing' })).toBe(10010)
})
