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
