import type { KnownPath } from '@timkit/core/api'
import { describe, expect, test } from 'vitest'
import { createApp, noon, text } from '../../test/app.ts'

/** Why a documented code is not answered to a request by itself. */
type Reason =
  /** It is the service's own failure, or a webhook's: faults make it happen. */
  | 'inside'
  /** The caller is not the admin: refused before, with 60010. */
  | 'admin'
  /** The UserSig is wrong: refused before, with its own code. */
  | 'signature'
  /** Nothing in the request can cause it. */
  | 'no cause'
  /** The emulated app has no such limit. */
  | 'edition'

const now = Math.floor(noon / 1000)
const MsgKey = `5_6_${now}`
const send = { From_Account: 'bob', To_Account: 'alice', MsgSeq: 7, MsgRandom: 1, MsgBody: text('hi') }
const batch = { ...send, To_Account: ['alice'] }
const past = { ...send, SyncFromOldSystem: 2, MsgTimeStamp: now - 60 }
const named = { From_Account: 'bob', To_Account: 'alice', MsgKey }
const roam = { Operator_Account: 'alice', Peer_Account: 'bob', MaxCnt: 1, MinTime: 0, MaxTime: now }
const large = 'x'.repeat(12 * 1024)
const many = (count: number) => Array.from({ length: count }, (_, index) => `user${index}`)

// Every row of the error tables of the pages, as of 2026 where a newer one could be read. Where several requests lead to a
// code, each is listed.
const documented: Readonly<Record<string, Readonly<Record<number, Reason | readonly object[]>>>> = {
  'openim/get_c2c_unread_msg_num': {
    90001: [{ To_Account: 'alice', Peer_Account: 'bob' }],
    90003: [{}, { To_Account: '' }, { To_Account: 'nobody' }],
    90008: 'no cause',
  },
  'openim/admin_getroammsg': {
    90001: [
      { ...roam, MaxCnt: '1' },
      { ...roam, MaxTime: undefined },
      { ...roam, LastMsgKey: 'x' },
    ],
    90003: [
      { ...roam, Peer_Account: undefined },
      { ...roam, Peer_Account: 'nobody' },
    ],
    90008: [
      { ...roam, Operator_Account: undefined },
      { ...roam, Operator_Account: 'nobody' },
    ],
    90009: 'admin',
    91000: 'inside',
  },
  'openim/sendmsg': {
    20001: 'no cause',
    20002: 'signature',
    20003: [
      { ...send, From_Account: 'nobody' },
      { ...send, To_Account: 'nobody' },
    ],
    20004: 'inside',
    20005: 'inside',
    20006: 'inside',
    90001: [{ ...send, CloudCustomData: 7 }],
    90002: [
      { ...send, MsgBody: undefined },
      { ...send, MsgBody: [] },
    ],
    90003: [
      { ...send, To_Account: undefined },
      { ...send, To_Account: ['alice'] },
    ],
    90005: [
      { ...send, MsgRandom: undefined },
      { ...send, MsgRandom: '1' },
    ],
    90007: [{ ...send, MsgBody: { MsgType: 'TIMTextElem', MsgContent: { Text: 'hi' } } }],
    90009: 'admin',
    90010: [
      { ...send, MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: {} }] },
      { ...send, MsgBody: [{ MsgType: 'TIMUnknownElem', MsgContent: {} }] },
    ],
    // An account that is not there is refused with 20003, which is documented for both of them.
    90012: 'no cause',
    90026: [{ ...send, MsgLifeTime: -1 }],
    90031: [
      { ...send, SyncOtherMachine: '1' },
      { ...send, SyncOtherMachine: 3 },
    ],
    90044: [
      { ...send, MsgLifeTime: '60' },
      { ...send, MsgLifeTime: 1.5 },
    ],
    90048: 'no cause',
    90992: 'inside',
    91000: 'inside',
    93000: [{ ...send, CloudCustomData: large }],
  },
  'openim/batchsendmsg': {
    70107: [],
    70169: 'inside',
    90001: [{ ...batch, SendMsgControl: 'NoUnread' }],
    90002: [{ ...batch, MsgBody: undefined }],
    90004: [
      { ...batch, MsgSeq: '7' },
      { ...batch, MsgSeq: 2 ** 32 },
    ],
    90007: [{ ...batch, MsgBody: 'hi' }],
    90008: [
      { ...batch, From_Account: true },
      { ...batch, From_Account: 'nobody' },
    ],
    90009: 'admin',
    90010: [{ ...batch, MsgBody: ['hi'] }],
    90011: [{ ...batch, To_Account: many(501) }],
    90012: [{ ...batch, To_Account: ['nobody', 'nobody else'] }],
    90026: [{ ...batch, MsgLifeTime: -1 }],
    90048: 'no cause',
    90992: 'inside',
    91000: 'inside',
    93000: [{ ...batch, CloudCustomData: large }],
  },
  'openim/importmsg': {
    90001: [{ ...past, MsgSeq: '7' }],
    90002: [{ ...past, MsgBody: undefined }],
    90003: [{ ...past, To_Account: undefined }],
    90005: [{ ...past, MsgRandom: undefined }],
    90006: [
      { ...past, MsgTimeStamp: undefined },
      { ...past, MsgTimeStamp: '1' },
    ],
    90007: [{ ...past, MsgBody: 'hi' }],
    90008: [{ ...past, From_Account: undefined }],
    90009: 'admin',
    90010: [{ ...past, MsgBody: [{}] }],
    90011: 'no cause',
    90012: [{ ...past, To_Account: 'nobody' }],
    90026: 'no cause',
    90030: [
      { ...past, SyncFromOldSystem: undefined },
      { ...past, SyncFromOldSystem: 3 },
    ],
    90048: [{ ...past, From_Account: 'nobody' }],
    90992: 'inside',
    91000: 'inside',
    93000: [{ ...past, CloudCustomData: large }],
  },
  'openim/admin_set_msg_read': {
    90001: [{ Report_Account: 'alice', Peer_Account: 'bob', MsgReadTime: 'soon' }],
    90003: [{ Report_Account: 'alice' }, { Report_Account: 'alice', Peer_Account: 'nobody' }],
    90008: [{ Peer_Account: 'bob' }, { Report_Account: 'nobody', Peer_Account: 'bob' }],
  },
  'openim/admin_msgwithdraw': {
    20022: [
      { ...named, MsgKey: '1_2_3' },
      { ...named, From_Account: 'alice', To_Account: 'bob' },
    ],
    20023: [{ ...named, MsgKey: `8_8_${now}` }],
    90001: 'no cause',
    90003: [
      { ...named, To_Account: undefined },
      { ...named, To_Account: 'nobody' },
    ],
    90008: [
      { ...named, From_Account: undefined },
      { ...named, From_Account: 'nobody' },
    ],
    90009: 'admin',
    90054: [
      { ...named, MsgKey: undefined },
      { ...named, MsgKey: 'x' },
    ],
    91000: 'inside',
  },
  'openim/modify_c2c_msg': {
    20001: [
      { ...named, MsgKey: undefined },
      { ...named, MsgKey: 'x' },
    ],
    20002: 'signature',
    20003: [
      { ...named, From_Account: undefined },
      { ...named, From_Account: 'nobody' },
    ],
    20004: 'inside',
    20005: 'inside',
    20028: 'inside',
    90001: [{ ...named, CloudCustomData: 7 }],
    90002: [{ ...named, MsgBody: [] }],
    90003: [{ ...named, To_Account: undefined }],
    90007: [{ ...named, MsgBody: 'hi' }],
    90009: 'admin',
    90010: [{ ...named, MsgBody: ['hi'] }],
    90012: [{ ...named, To_Account: 'nobody' }],
    90992: 'inside',
    91000: 'inside',
  },
  'openim/query_online_status': {
    70107: [{ To_Account: ['nobody', 'nobody else'] }],
    70169: 'inside',
    72001: 'edition',
    90001: [{ To_Account: [] }],
    90003: [{}, { To_Account: 'alice' }, { To_Account: ['alice', null] }],
    90009: 'admin',
    90011: [{ To_Account: many(501) }],
    90992: 'inside',
    90994: 'inside',
    90995: 'inside',
    91000: 'inside',
  },
  'openim/querystate': {
    90001: [{ To_Account: [] }],
    90003: [{}],
    90009: 'admin',
    90011: [{ To_Account: many(501) }],
    90992: 'inside',
    90994: 'inside',
    90995: 'inside',
    91000: 'inside',
  },
  'im_open_login_svc/account_import': {
    40006: 'inside',
    40601: [
      { UserID: 'carol', Nick: 'x'.repeat(501) },
      { UserID: 'carol', FaceUrl: '汉'.repeat(167) },
    ],
    70169: 'inside',
    70398: 'edition',
    70402: [{}, { UserID: '' }, { UserID: 'x'.repeat(33) }, { UserID: 'carol', Nick: 7 }],
    70403: 'admin',
    70500: 'inside',
  },
  'im_open_login_svc/multiaccount_import': {
    70169: 'inside',
    70202: 'inside',
    70398: 'edition',
    70402: [
      {},
      { AccountList: [] },
      { AccountList: ['carol'] },
      { AccountList: [{ UserID: 'carol' }, {}] },
      { AccountList: [{ UserID: 'carol', Nick: 7 }] },
      { Accounts: 'carol' },
    ],
    70403: 'admin',
    70500: 'inside',
  },
  'im_open_login_svc/account_check': {
    70169: 'inside',
    70202: 'inside',
    70402: [{}, { CheckItem: [] }, { CheckItem: ['alice'] }, { CheckItem: [{}] }],
    70403: 'admin',
    70500: 'inside',
  },
  'im_open_login_svc/account_delete': {
    30006: 'inside',
    30007: 'inside',
    30008: 'inside',
    40006: 'inside',
    70107: [],
    70169: 'inside',
    70202: 'inside',
    70402: [{}, { DeleteItem: [] }, { DeleteItem: [{}] }],
    70403: 'admin',
    70500: 'inside',
    71000: 'edition',
  },
  'im_open_login_svc/kick': {
    70107: [{ UserID: 'nobody' }, { Identifier: 'nobody' }],
    70169: 'inside',
    70402: [{}, { UserID: '' }],
    70403: 'admin',
    70500: 'inside',
  },
  'open_msg_svc/get_history': {
    1001: 'no cause',
    1002: [
      {},
      { ChatType: 'c2c', MsgTime: '2026052011' },
      { ChatType: 'C2C' },
      { ChatType: 'C2C', MsgTime: '2026052024' },
      { ChatType: 'C2C', MsgTime: 2026052011 },
    ],
    1003: 'inside',
    1004: [
      { ChatType: 'C2C', MsgTime: '2026052011' },
      { ChatType: 'Group', MsgTime: '2026052012' },
    ],
    1005: [{ ChatType: 'C2C', MsgTime: '2026051111' }],
  },
  // Codes of a single account of a request stand beside it in the answer: the tests of the commands have them.
  'sns/friend_add': {
    30001: [{}, { From_Account: 'alice' }, { From_Account: 'alice', AddFriendItem: [] }],
    30002: 'no cause',
    30003: [{ From_Account: 'nobody' }],
    30004: 'admin',
    30006: 'inside',
    30007: 'inside',
    30008: 'inside',
    30009: [],
    30010: [],
    30011: [],
    30012: 'no cause',
    30014: [],
    30515: [],
    30516: [],
    30525: [],
    30539: [],
    30540: 'inside',
  },
  'sns/friend_import': {
    30001: [{}, { From_Account: 'alice', AddFriendItem: [{ To_Account: 'bob' }] }],
    30002: 'no cause',
    30003: [{ From_Account: 'nobody' }],
    30004: 'admin',
    30006: 'inside',
    30007: 'inside',
    30008: 'inside',
    30010: [],
    30011: [],
  },
  'sns/friend_update': {
    30001: [{}, { From_Account: 'alice', UpdateItem: [{ To_Account: 'bob' }] }],
    30002: 'no cause',
    30003: [{ From_Account: 'nobody' }],
    30004: 'admin',
    30006: 'inside',
    30007: 'inside',
    30008: 'inside',
    30011: [],
  },
  'sns/friend_delete': {
    30001: [{}, { From_Account: 'alice', To_Account: many(1001) }],
    30002: 'no cause',
    30003: [{ From_Account: 'nobody' }],
    30004: 'admin',
    30006: 'inside',
    30007: 'inside',
    30008: 'inside',
    31704: [],
    31707: 'inside',
  },
  'sns/friend_delete_all': {
    30001: [{}, { From_Account: 'alice', DeleteType: 'All' }],
    30003: [{ From_Account: 'nobody' }],
    30004: 'admin',
    30006: 'inside',
    30007: 'inside',
    30008: 'inside',
  },
  'sns/friend_check': {
    30001: [{}, { From_Account: 'alice', To_Account: ['bob'] }],
    30003: [{ From_Account: 'nobody' }],
    30004: 'admin',
    30006: 'inside',
    30007: 'inside',
  },
  'sns/friend_get': {
    30001: [{}, { From_Account: 'alice' }],
    30003: [{ From_Account: 'nobody' }],
    30004: 'admin',
    30006: 'inside',
    30007: 'inside',
  },
  'sns/friend_get_list': {
    30001: [{}, { From_Account: 'alice', To_Account: ['bob'], TagList: [] }],
    30003: [{ From_Account: 'nobody' }],
    30004: 'admin',
    30006: 'inside',
    30007: 'inside',
  },
  'sns/black_list_add': {
    30001: [{}, { From_Account: 'alice', To_Account: many(1001) }],
    30002: 'no cause',
    30003: [{ From_Account: 'nobody' }],
    30004: 'admin',
    30006: 'inside',
    30007: 'inside',
    30008: 'inside',
    30013: [],
  },
  'sns/black_list_delete': {
    30001: [{}, { From_Account: 'alice', To_Account: many(1001) }],
    30003: [{ From_Account: 'nobody' }],
    30004: 'admin',
    30006: 'inside',
    30007: 'inside',
    30008: 'inside',
  },
  'sns/black_list_get': {
    30001: [{}, { From_Account: 'alice', StartIndex: 0, MaxLimited: 0, LastSequence: 0 }],
    30003: [{ From_Account: 'nobody' }],
    30004: 'admin',
    30006: 'inside',
    30007: 'inside',
  },
  'sns/black_list_check': {
    30001: [{}, { From_Account: 'alice', To_Account: ['bob'] }],
    30003: [{ From_Account: 'nobody' }],
    30004: 'admin',
    30006: 'inside',
    30007: 'inside',
  },
  'sns/group_add': {
    30001: [{}, { From_Account: 'alice', GroupName: [''] }],
    30002: 'no cause',
    30003: [{ From_Account: 'nobody' }],
    30004: 'admin',
    30006: 'inside',
    30007: 'inside',
    30008: 'inside',
    30011: [{ From_Account: 'alice', GroupName: many(33) }],
  },
  'sns/group_delete': {
    30001: [{}, { From_Account: 'alice', GroupName: [] }],
    30003: [{ From_Account: 'nobody' }],
    30004: 'admin',
    30006: 'inside',
    30007: 'inside',
    30008: 'inside',
  },
  'sns/group_get': {
    30001: [{}, { From_Account: 'alice', GroupName: 'Tea' }],
    30003: [{ From_Account: 'nobody' }],
    30004: 'admin',
    30006: 'inside',
    30007: 'inside',
  },
  'follow/follow_add': {
    30001: [{}, { From_Account: 'alice', To_Account: ['bob'] }],
    30002: 'no cause',
    30003: [{ From_Account: 'nobody' }],
    30004: 'admin',
    30005: 'edition',
    30006: 'inside',
    30007: 'inside',
    32100: 'no cause',
    32101: 'no cause',
    32102: 'no cause',
    32103: 'no cause',
  },
  'follow/follow_delete': {
    30001: [{}, { From_Account: 'alice', To_Account: many(21) }],
    30002: 'no cause',
    30003: [{ From_Account: 'nobody' }],
    30004: 'admin',
    30005: 'edition',
    30006: 'inside',
    30007: 'inside',
  },
  'follow/follow_check': {
    30001: [{}, { From_Account: 'alice', To_Account: many(101) }],
    30002: 'no cause',
    30003: [{ From_Account: 'nobody' }],
    30004: 'admin',
    30005: 'edition',
    30006: 'inside',
    30007: 'inside',
  },
  'follow/follow_get': {
    30001: [{}, { From_Account: 'alice', FollowType: 4, StartCursor: '', WantNum: 1 }],
    30002: 'no cause',
    30003: [{ From_Account: 'nobody' }],
    30004: 'admin',
    30005: 'edition',
    30006: 'inside',
    30007: 'inside',
  },
  'follow/follow_get_info': {
    30001: [{}, { From_Account: 'alice', To_Account: many(21) }],
    30002: 'no cause',
    30003: [{ From_Account: 'nobody' }],
    30004: 'admin',
    30005: 'edition',
    30006: 'inside',
    30007: 'inside',
  },
  'openconfigsvr/setnospeaking': {
    130001: [{ Set_Account: 'alice', C2CmsgNospeakingTime: '1' }],
    130004: [{ C2CmsgNospeakingTime: 1 }],
    130005: [{ Set_Account: 'nobody', C2CmsgNospeakingTime: 1 }],
    130008: [{ Set_Account: 'alice' }],
    130014: 'inside',
  },
  'openconfigsvr/getnospeaking': {
    // A body that is no JSON: the only cause, and not one of an object.
    130001: 'no cause',
    130002: [{}],
    130003: [{ Get_Account: 'nobody' }],
    130014: 'inside',
  },
  'openconfigsvr/getappinfo': {
    130001: [{ RequestField: 'Date' }],
    130009: 'inside',
    130010: 'inside',
    130011: 'inside',
    130012: 'inside',
  },
}

async function app() {
  const created = await createApp(['alice', 'bob'])
  await created.call('openim/sendmsg', { ...send, MsgSeq: 5, MsgRandom: 6 })
  await created.call('openim/sendmsg', { ...send, MsgSeq: 8, MsgRandom: 8 })
  await created.call('openim/admin_msgwithdraw', { ...named, MsgKey: `8_8_${now}` })
  return created
}

describe.each(Object.entries(documented))('%s', (path, rows) => {
  const refused = Object.entries(rows).flatMap(([code, requests]) =>
    typeof requests === 'string'
      ? []
      : requests.map((body): [number, string, object] => [Number(code), shown(body), body]),
  )

  test.each(refused)('answers %d to %s', async (code, _, body) => {
    expect(await (await app()).code(path, body)).toBe(code)
  })

  test('answers any documented code on demand', async () => {
    const { code, emulator } = await app()
    for (const errorCode of Object.keys(rows).map(Number)) {
      emulator.faults.set([{ command: path as KnownPath, errorCode }])
      expect(await code(path, {})).toBe(errorCode)
    }
  })
})

function shown(body: object): string {
  const json = JSON.stringify(body)
  return json.length > 120 ? `${json.slice(0, 120)}…` : json
}

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
  expect(await (await app()).code(path, body)).toBe(60015)
})
