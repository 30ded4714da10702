import { expect, test } from 'vitest'
import { createApp } from '../../../test/app.ts'

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
