import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

test('an account can be kicked under the field name of old clients', async () => {
  const { code, emulator } = await createApp(['alice'])
  expect(await code('im_open_login_svc/kick', { Identifier: 'alice' })).toBe(0)
  expect(emulator.world.accounts.get('alice')?.validFrom).toBe(Math.floor(emulator.clock.now() / 1000))
})

test('a usersig made before its account was kicked is refused, one made afterwards is not', async () => {
  const { code, emulator } = await createApp(['alice'])
  expect(await code('im_open_login_svc/kick', { UserID: 'nobody' })).toBe(70107)
  emulator.clock.advance(10_000)
  expect(await code('im_open_login_svc/kick', { UserID: 'administrator' })).toBe(0)
  const app = emulator.world.accounts.get('administrator')
  expect(app?.validFrom).toBe(Math.floor(emulator.clock.now() / 1000))
  // Without a retry, which would sign anew.
  expect(await code('im_open_login_svc/account_check', { CheckItem: [{ UserID: 'alice' }] })).toBe(70052)
})
