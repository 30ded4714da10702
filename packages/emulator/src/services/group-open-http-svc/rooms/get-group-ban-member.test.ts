import { expect, test } from 'vitest'
import { withRoom } from '../../../../test/live-room.ts'

const GroupId = 'tea'

test('who is banned comes page by page', async () => {
  const { call, client } = await withRoom()
  const Members_Account = ['bob', 'carol', 'dave']
  await call('group_open_http_svc/ban_group_member', { GroupId, Members_Account, Duration: 60 })
  const banned = client.paginate('group_open_http_svc/get_group_ban_member', { GroupId, Limit: 2 })
  const found = await banned.collect(9)
  expect(found.map(({ Member_Account }) => Member_Account)).toEqual(Members_Account)
})
