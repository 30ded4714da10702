import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

test('chatbots are listed, and nobody else', async () => {
  const { call } = await createApp(['alice'])
  const robots = async () => (await call('openim_robot_http_svc/get_all_robots', {})).Robot_Account
  expect(await robots()).toEqual([])
  for (const UserID of ['@RBT#a', '@RBT#b']) await call('openim_robot_http_svc/create_robot', { UserID })
  expect(await robots()).toEqual(['@RBT#a', '@RBT#b'])
})
