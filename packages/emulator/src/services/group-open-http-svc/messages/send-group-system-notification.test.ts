import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

const path = 'group_open_http_svc/send_group_system_notification'

test.each([
  ['all members', {}, ['alice', 'bob']],
  ['all members', { ToMembers_Account: [] }, ['alice', 'bob']],
  ['some', { ToMembers_Account: ['bob'] }, ['bob']],
  ['those who are in the group', { ToMembers_Account: ['carol', 'bob', 'nobody'] }, ['bob']],
])('a notification gets to %s: %j', async (_, change, to) => {
  const app = await withTea()
  expect(await app.call(path, { GroupId: 'tea', Content: '茶', ...change })).toEqual({
    ActionStatus: 'OK',
    ErrorInfo: '',
    ErrorCode: 0,
  })
  expect(app.emulator.world.stores.groupNotifications.of('tea')).toEqual([
    { time: app.second(), content: '茶', to },
  ])
})

test('a notification is no message of the group', async () => {
  const { call, emulator } = await withTea()
  await call(path, { GroupId: 'tea', Content: 'hi' })
  expect(emulator.world.groups.get('tea')?.messages).toEqual([])
})

test('every call sends another one', async () => {
  const { call, emulator } = await withTea('AVChatRoom')
  await call(path, { GroupId: 'tea', Content: 'hi' })
  await call(path, { GroupId: 'tea', Content: 'hi' })
  expect(emulator.world.stores.groupNotifications.of('tea')).toHaveLength(2)
})
