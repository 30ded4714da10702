import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

test('each account has its role, in the order of the request; who is not in the group has none', async () => {
  const { call } = await withTea()
  const User_Account = ['carol', 'bob', 'nobody', 'alice', 'toString']
  const answer = await call('group_open_http_svc/get_role_in_group', { GroupId: 'tea', User_Account })
  expect(answer).toEqual({
    ActionStatus: 'OK',
    ErrorInfo: '',
    ErrorCode: 0,
    UserIdList: [
      { Member_Account: 'carol', Role: 'NotMember' },
      { Member_Account: 'bob', Role: 'Admin' },
      { Member_Account: 'nobody', Role: 'NotMember' },
      { Member_Account: 'alice', Role: 'Owner' },
      { Member_Account: 'toString', Role: 'NotMember' },
    ],
  })
})
