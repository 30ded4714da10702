import { expect, test } from 'vitest'
import { withRoom } from '../../../../test/live-room.ts'

const GroupId = 'tea'

test('members who are online are in the room, and nobody else', async () => {
  const { call, emulator } = await withRoom()
  const path = 'group_open_http_svc/get_online_member_num'
  expect((await call(path, { GroupId })).OnlineMemberNum).toBe(2)
  const bob = emulator.world.accounts.get('bob')
  if (bob !== undefined) bob.presence = undefined
  expect((await call(path, { GroupId })).OnlineMemberNum).toBe(1)
})
