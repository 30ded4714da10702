import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

const GroupId = 'tea'

test('the path that only clients know answers as the documented one', async () => {
  const { call, code } = await withTea()
  const path = 'group_open_http_svc/get_group_attr'
  expect(await code(path, { GroupId: 'nothing' })).toBe(10010)
  await call('group_open_http_svc/set_group_attr', { GroupId, GroupAttr: [{ key: 'pot', value: 'full' }] })
  const { GroupAttrAry } = await call('group_open_attr_http_svc/get_group_attr', { GroupId })
  expect(await call(path, { GroupId })).toMatchObject({ GroupAttrAry })
})
