import { expect, test } from 'vitest'
import { text } from '../../../../test/app.ts'
import { withRoom } from '../../../../test/live-room.ts'

test('a broadcast reaches no group that is not a live room', async () => {
  const { call, emulator } = await withRoom()
  await call('group_open_http_svc/create_group', { Type: 'Public', Name: 'cups', GroupId: 'cups' })
  await call('group_open_http_svc/send_broadcast_msg', { Random: 1, MsgBody: text('hi') })
  const said = ['tea', 'cups'].map((id) => emulator.world.groups.get(id)?.messages.length)
  expect(said).toEqual([1, 0])
})
