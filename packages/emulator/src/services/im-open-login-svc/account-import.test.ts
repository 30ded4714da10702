import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

test('an account without id, or with one of more than 32 bytes, is not imported', async () => {
  const { code } = await createApp()
  expect(await code('im_open_login_svc/account_import', {})).toBe(70402)
  expect(await code('im_open_login_svc/account_import', { UserID: '' })).toBe(70402)
  expect(await code('im_open_login_svc/account_import', { UserID: 'x'.repeat(33) })).toBe(70402)
  expect(await code('im_open_login_svc/account_import', { UserID: '汉'.repeat(11) })).toBe(70402)
  expect(await code('im_open_login_svc/account_import', { UserID: 'alice', Nick: 'x'.repeat(501) })).toBe(
    40601,
  )
})

test('accounts exist once they are imported, also under the field name of old clients', async () => {
  const { call, request } = await createApp()
  await call('im_open_login_svc/account_import', { UserID: 'alice', Nick: 'Alice' })
  await call('im_open_login_svc/account_import', { UserID: 'alice' })
  await request('im_open_login_svc/account_import', { Identifier: '用户一' })
  const check = { CheckItem: [{ UserID: 'alice' }, { UserID: 'bob' }, { UserID: '用户一' }] }
  const { ResultItem } = await call('im_open_login_svc/account_check', check)
  expect(ResultItem.map((item) => [item.UserID, item.AccountStatus])).toEqual([
    ['alice', 'Imported'],
    ['bob', 'NotImported'],
    ['用户一', 'Imported'],
  ])
})

test('more than 100 accounts, or none, cannot be checked at once', async () => {
  const { code } = await createApp()
  const CheckItem = Array.from({ length: 101 }, (_, i) => ({ UserID: `user${i}` }))
  expect(await code('im_open_login_svc/account_check', { CheckItem })).toBe(70206)
  expect(await code('im_open_login_svc/account_check', { CheckItem: [] })).toBe(70402)
  expect(await code('im_open_login_svc/account_check', { CheckItem: ['alice'] })).toBe(70402)
})

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

test('an account can be kicked under the field name of old clients', async () => {
  const { code, emulator } = await createApp(['alice'])
  expect(await code('im_open_login_svc/kick', { Identifier: 'alice' })).toBe(0)
  expect(emulator.world.accounts.get('alice')?.validFrom).toBe(Math.floor(emulator.clock.now() / 1000))
})

test('a deleted account is gone from the lists of the others, and can come back empty', async () => {
  const { call, code, emulator } = await createApp([], { seed: 'shop' })
  const gone = { DeleteItem: [{ UserID: 'alice' }, { UserID: 'nobody' }] }
  const { ResultItem } = await call('im_open_login_svc/account_delete', gone)
  expect(ResultItem.map((item) => item.ResultCode)).toEqual([0, 70107])
  expect(await code('openim/get_c2c_unread_msg_num', { To_Account: 'alice' })).toBe(90003)
  expect(emulator.world.accounts.get('shop_lin')?.sides.has('alice')).toBe(false)
  expect(emulator.world.groups.get('tea_lovers')?.members.has('alice')).toBe(false)
  await call('im_open_login_svc/account_import', { UserID: 'alice' })
  expect(await call('openim/get_c2c_unread_msg_num', { To_Account: 'alice' })).toHaveProperty(
    'AllC2CUnreadMsgNum',
    0,
  )
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
