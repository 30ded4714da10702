import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

test('more than 100 accounts, or none, cannot be checked at once', async () => {
  const { code } = await createApp()
  const CheckItem = Array.from({ length: 101 }, (_, i) => ({ UserID: `user${i}` }))
  expect(await code('im_open_login_svc/account_check', { CheckItem })).toBe(70206)
  expect(await code('im_open_login_svc/account_check', { CheckItem: [] })).toBe(70402)
  expect(await code('im_open_login_svc/account_check', { CheckItem: ['alice'] })).toBe(70402)
})
