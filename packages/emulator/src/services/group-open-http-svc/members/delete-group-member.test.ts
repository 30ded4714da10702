import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

const path = 'group_open_http_svc/delete_group_member'

test('who was removed is out on both sides, and a repeat changes nothing', async () => {
  const { call } = await withTea()
  const body = {
    GroupId: 'tea',
    MemberToDel_Account: ['bob', 'carol', 'nobody'],
    Silence: 1,
    Reason: 'x',
  } as const
  expect(await call(path, body)).toEqual({ ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 })
  expect(await call(path, body)).toMatchObject({ ErrorCode: 0 })
  const { MemberNum } = await call('group_open_http_svc/get_group_member_info', { GroupId: 'tea' })
  expect(MemberNum).toBe(1)
  const joined = await call('group_open_http_svc/get_joined_group_list', { Member_Account: 'bob' })
  expect(joined.TotalCount).toBe(0)
})

test('a group whose owner was removed has none, until it gets another one', async () => {
  const { call } = await withTea()
  const owner = async () => {
    const { GroupInfo } = await call('group_open_http_svc/get_group_info', { GroupIdList: ['tea'] })
    return GroupInfo[0]?.Owner_Account
  }
  await call(path, { GroupId: 'tea', MemberToDel_Account: ['alice'] })
  expect(await owner()).toBe('')
  await call('group_open_http_svc/change_group_owner', { GroupId: 'tea', NewOwner_Account: 'bob' })
  expect(await owner()).toBe('bob')
})
