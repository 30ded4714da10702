import { expect, test } from 'vitest'
import { text } from '../../../../test/app.ts'
import { withRoom } from '../../../../test/live-room.ts'

const path = 'group_open_http_svc/send_broadcast_msg'
const hi = { From_Account: 'dave', Random: 1, MsgBody: text('hi') }

test.each<[number, object]>([
  [10004, { MsgBody: undefined }],
  [10004, { MsgBody: [] }],
  [10004, { MsgBody: [{}] }],
  [10004, { Random: undefined }],
  [10004, { Random: 2 ** 32 }],
  [10004, { From_Account: 'nobody' }],
  [10004, { CloudCustomData: 7 }],
  [10004, { MsgBody: text('x'.repeat(12_000)) }],
  [60015, { From_Account: 7 }],
])('nothing is sent, with %d (%#)', async (expected, change) => {
  const { code, emulator } = await withRoom()
  expect(await code(path, { ...hi, ...change })).toBe(expected)
  expect(emulator.world.groups.get('tea')?.messages).toEqual([])
})

test('a broadcast is in all live rooms and in no other group', async () => {
  const { call, emulator } = await withRoom()
  await call('group_open_http_svc/create_group', { Type: 'AVChatRoom', Name: 'x', GroupId: 'cups' })
  await call('group_open_http_svc/create_group', { Type: 'Public', Name: 'x', GroupId: 'club' })
  await call(path, { ...hi, CloudCustomData: 'more' })
  const said = ['tea', 'cups', 'club'].map((id) => emulator.world.groups.get(id)?.messages)
  const message = { from: 'dave', body: JSON.stringify(hi.MsgBody), cloud: 'more' }
  expect(said).toMatchObject([[message], [message], []])
})

test('a repeat within 5 minutes is dropped, and answered as the first one', async () => {
  const { call, emulator } = await withRoom()
  const send = async (change = {}) => (await call(path, { ...hi, ...change })).MsgSeq
  expect(await send()).toBe(1)
  emulator.clock.advance(300_000)
  await emulator.restore([...emulator.snapshot()])
  expect(await send()).toBe(1)
  expect(await send({ MsgBody: text('ho') })).toBe(2)
  expect(await send({ Random: 2 })).toBe(3)
  emulator.clock.advance(1000)
  expect(await send()).toBe(4)
  expect(emulator.world.groups.get('tea')?.messages).toHaveLength(4)
})
