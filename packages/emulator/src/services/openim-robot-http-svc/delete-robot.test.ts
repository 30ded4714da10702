import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'openim_robot_http_svc/delete_robot'

test.each<[number, object]>([
  [70402, {}],
  [70402, { Robot_Account: 'alice' }],
  [70107, { Robot_Account: '@RBT#none' }],
])('a deletion is refused with %d for %j, and nobody is deleted', async (expected, body) => {
  const { code, emulator } = await createApp(['alice'])
  expect(await code(path, body)).toBe(expected)
  expect(emulator.world.accounts.has('alice')).toBe(true)
})

test('a chatbot that is deleted is gone', async () => {
  const { call, code } = await createApp()
  await call('openim_robot_http_svc/create_robot', { UserID: '@RBT#a' })
  await call(path, { Robot_Account: '@RBT#a' })
  expect(await code(path, { Robot_Account: '@RBT#a' })).toBe(70107)
})
