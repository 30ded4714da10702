import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

test('the older name tells the same in the older words', async () => {
  const app = await withTea()
  const GroupId = 'tea'
  await app.call('group_open_http_svc/forbid_send_msg', { GroupId, Members_Account: ['bob'], MuteTime: 60 })
  expect(await app.call('group_open_http_svc/get_group_shutted_uin', { GroupId })).toEqual({
    ActionStatus: 'OK',
    ErrorInfo: '',
    ErrorCode: 0,
    GroupId,
    ShuttedUinList: [{ Member_Account: 'bob', ShuttedUntil: app.second() + 60 }],
  })
})
