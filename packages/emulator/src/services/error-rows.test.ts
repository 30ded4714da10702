import { expect, test } from 'vitest'
import { noon, text } from '../../test/app.ts'
import { createMessagesApp } from '../../test/error-rows/people.ts'
import { testErrorRows } from '../../test/error-rows/run.ts'
import { tables } from '../../test/error-rows/tables.ts'
import { facts } from '../../test/facts.ts'

const now = Math.floor(noon / 1000)
const MsgKey = `5_6_${now}`
const send = { From_Account: 'bob', To_Account: 'alice', MsgSeq: 7, MsgRandom: 1, MsgBody: text('hi') }
const batch = { ...send, To_Account: ['alice'] }
const past = { ...send, SyncFromOldSystem: 2, MsgTimeStamp: now - 60 }
const named = { From_Account: 'bob', To_Account: 'alice', MsgKey }
const roam = { Operator_Account: 'alice', Peer_Account: 'bob', MaxCnt: 1, MinTime: 0, MaxTime: now }

for (const [rows, createApp] of tables) testErrorRows(rows, createApp)

test('every code that is documented of a command has a request that leads to it, or a reason why none does', () => {
  const rows = new Map(tables.flatMap(([table]) => Object.entries(table)))
  const missing = facts.flatMap(({ path, errors }) =>
    errors.filter((code) => !((rows.get(path)?.[code]?.length ?? 0) > 0)).map((code) => `${path} ${code}`),
  )
  expect(missing).toEqual([])
})

test.each([
  ['openim/get_c2c_unread_msg_num', { To_Account: 7 }],
  ['openim/get_c2c_unread_msg_num', { To_Account: 'alice', Peer_Account: [7] }],
  ['openim/admin_getroammsg', { ...roam, Operator_Account: 7 }],
  ['openim/admin_getroammsg', { ...roam, Peer_Account: 7 }],
  ['openim/sendmsg', { ...send, From_Account: 7 }],
  ['openim/sendmsg', { ...send, To_Account: 7 }],
  ['openim/batchsendmsg', { ...batch, To_Account: ['alice', 7] }],
  ['openim/importmsg', { ...past, From_Account: 0 }],
  ['openim/admin_set_msg_read', { Report_Account: 7, Peer_Account: 'bob' }],
  ['openim/admin_msgwithdraw', { ...named, To_Account: 7 }],
  ['openim/modify_c2c_msg', { ...named, From_Account: 7 }],
  ['openim/c2c_msg_read_receipt', { Operator_Account: 7, Peer_Account: 'bob', C2CMsgInfo: [] }],
  ['openim/query_online_status', { To_Account: [7] }],
  ['im_open_login_svc/account_import', { UserID: 7 }],
  ['im_open_login_svc/account_import', { Identifier: 7 }],
  ['im_open_login_svc/multiaccount_import', { AccountList: [{ UserID: 7 }] }],
  ['im_open_login_svc/multiaccount_import', { Accounts: [7] }],
  ['im_open_login_svc/account_check', { CheckItem: [{ UserID: 7 }] }],
  ['im_open_login_svc/account_delete', { DeleteItem: [{ UserID: 7 }] }],
  ['im_open_login_svc/kick', { UserID: 7 }],
] as const)('%s answers 60015 to a UserID that is a number: %j', async (path, body) => {
  expect(await (await createMessagesApp()).code(path, body)).toBe(60015)
})
