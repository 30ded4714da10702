import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

test('a group has one owner, the new one, and the one of before stays as a member', async () => {
  const { call } = await withTea()
  const body = { GroupId: 'tea', NewOwner_Account: 'bob' }
  const roles = () =>
    call('group_open_http_svc/get_role_in_group', { GroupId: 'tea', User_Account: ['alice', 'bob'] })
  for (const _ of ['once', 'twice']) {
    await call('group_open_http_svc/change_group_owner', body)
    expect((await roles()).UserIdList.map(({ Role }) => Role)).toEqual(['Member', 'Owner'])
  }
  const { GroupInfo } = await call('group_open_http_svc/get_group_info', { GroupIdList: ['tea'] })
  expect(GroupInfo[0]?.Owner_Account).toBe('bob')
})
