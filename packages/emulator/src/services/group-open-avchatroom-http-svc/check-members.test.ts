import { expect, test } from 'vitest'
import { withRoom } from '../../../test/live-room.ts'

const GroupId = 'tea'

test('those who are in the room are told, in the order of the question', async () => {
  const { call } = await withRoom()
  const path = 'group_open_avchatroom_http_svc/check_members'
  const asked = { GroupId, Member_Account: ['carol', 'nobody', 'alice', 'bob'] }
  expect((await call(path, asked)).Member_Account).toEqual(['carol', 'bob'])
})
