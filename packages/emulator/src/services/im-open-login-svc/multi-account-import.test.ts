import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

test('a batch imports what it can and names the others', async () => {
  const { call, code } = await createApp()
  expect(await code('im_open_login_svc/multiaccount_import', { Accounts: [] })).toBe(70402)
  expect(await code('im_open_login_svc/multiaccount_import', { Accounts: Array(101).fill('x') })).toBe(70206)
  const { FailAccounts } = await call('im_open_login_svc/multiaccount_import', {
    Accounts: ['alice', 'x'.repeat(33), ''],
  })
  expect(FailAccounts).toEqual(['x'.repeat(33), ''])
  expect(await code('openim/get_c2c_unread_msg_num', { To_Account: 'alice' })).toBe(0)
})

test('a batch imports names and pictures, replaces those of before, and imports nobody when it is refused', async () => {
  const { call, code, client, emulator } = await createApp(['alice'])
  const long = 'x'.repeat(501)
  const wrong = {
    AccountList: [
      { UserID: 'carol', Nick: 'Carol' },
      { UserID: 'bob', Nick: 7 },
    ],
  }
  expect(await code('im_open_login_svc/multiaccount_import', wrong)).toBe(70402)
  expect(emulator.world.accounts.has('carol')).toBe(false)
  const { FailAccounts } = await call('im_open_login_svc/multiaccount_import', {
    AccountList: [
      { UserID: 'alice', Nick: 'Alice', FaceUrl: 'https://example.com/a.png' },
      { UserID: 'bob', Nick: 'Bob' },
      { UserID: 'bob', Nick: 'Bobby' },
      { UserID: 'carol', Nick: long },
      { UserID: long },
      { UserID: 'dave' },
    ],
  })
  expect(FailAccounts).toEqual(['carol', long])
  expect(await client.accountNames(['alice', 'bob', 'dave'])).toEqual(
    new Map([
      ['alice', 'Alice'],
      ['bob', 'Bobby'],
    ]),
  )
  expect(emulator.world.accounts.has('carol')).toBe(false)
  expect(emulator.world.accounts.get('alice')?.profile?.get('Tag_Profile_IM_Image')).toBe(
    'https://example.com/a.png',
  )
})

test('a batch of new and old form at once is the new one, and has at most 100 entries', async () => {
  const { call, code, emulator } = await createApp()
  const AccountList = Array.from({ length: 101 }, (_, index) => ({ UserID: `user${index}` }))
  expect(await code('im_open_login_svc/multiaccount_import', { AccountList })).toBe(70206)
  await call('im_open_login_svc/multiaccount_import', {
    AccountList: [{ UserID: 'bob' }],
    Accounts: ['alice'],
  })
  expect([...emulator.world.accounts.keys()]).toEqual(['administrator', 'bob'])
})
