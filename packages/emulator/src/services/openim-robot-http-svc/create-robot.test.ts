import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

const path = 'openim_robot_http_svc/create_robot'

test.each<[object]>([
  [{}],
  [{ UserID: 'bot' }],
  [{ UserID: '@RBT#' }],
  [{ UserID: `@RBT#${'x'.repeat(28)}` }],
  [{ UserID: '@RBT#a', Nick: 7 }],
  [{ UserID: '@RBT#a', Nick: 'x'.repeat(501) }],
  [{ UserID: '@RBT#a', SelfSignature: '签'.repeat(167) }],
])('a chatbot is refused for %j, and none is made', async (body) => {
  const { code, emulator } = await createApp()
  const before = emulator.world.accounts.size
  expect(await code(path, body)).toBe(70402)
  expect(emulator.world.accounts.size).toBe(before)
})

test('an app has 20 chatbots, and each of them once', async () => {
  const { code, call } = await createApp()
  for (let number = 1; number <= 20; number += 1) await call(path, { UserID: `@RBT#${number}` })
  expect(await code(path, { UserID: '@RBT#21' })).toBe(70398)
  expect(await code(path, { UserID: '@RBT#20', Nick: 'Robo' })).toBe(0)
  const TagList = ['Tag_Profile_IM_Nick'] as const
  const { UserProfileItem } = await call('profile/portrait_get', { To_Account: ['@RBT#20'], TagList })
  expect(UserProfileItem?.[0]?.ProfileItem?.[0]?.Value).toBe('Robo')
})
