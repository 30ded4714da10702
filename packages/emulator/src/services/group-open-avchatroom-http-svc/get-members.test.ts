import { expect, test } from 'vitest'
import { withRoom } from '../../../test/live-room.ts'

const GroupId = 'tea'

test('who is in the room comes newest first, with the nickname', async () => {
  const { call } = await withRoom()
  const ProfileItem = [{ Tag: 'Tag_Profile_IM_Nick', Value: 'Bob' }]
  await call('profile/portrait_set', { From_Account: 'bob', ProfileItem })
  const found = await call('group_open_avchatroom_http_svc/get_members', { GroupId, Timestamp: 0 })
  expect(found.MemberList.map(({ Member_Account, NickName }) => [Member_Account, NickName])).toEqual([
    ['carol', undefined],
    ['bob', 'Bob'],
  ])
  expect(found.NextTimestamp).toBe(0)
})
