import { expect, test } from 'vitest'
import { withRoom } from '../../../../test/live-room.ts'

const GroupId = 'tea'

test('a ban that is ended is over, and one that never was may be ended, too', async () => {
  const { call, code } = await withRoom()
  await call('group_open_http_svc/ban_group_member', { GroupId, Members_Account: ['dave'], Duration: 60 })
  const path = 'group_open_http_svc/unban_group_member'
  expect(await code(path, { GroupId, Members_Account: ['dave', 'bob'] })).toBe(0)
  const { BannedAccountList } = await call('group_open_http_svc/get_group_ban_member', { GroupId, Offset: 0 })
  expect(BannedAccountList).toEqual([])
})
