import { expect, test } from 'vitest'
import { withRoom } from '../../../test/live-room.ts'

const GroupId = 'tea'

test('a room without administrators has none', async () => {
  const { call } = await withRoom()
  expect((await call('group_open_avchatroom_http_svc/get_admin_list', { GroupId })).Admin_List).toEqual([])
})
