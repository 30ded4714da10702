import { expect, test } from 'vitest'
import { createApp, text } from '../../test/app.ts'
import { withoutNulls } from './without-nulls.ts'

test('null stays wrong where a field has to be there, and as an entry of a list', async () => {
  const { code } = await createApp(['alice', 'bob'])
  const send = { From_Account: 'bob', To_Account: 'alice', MsgRandom: 1, MsgBody: text('hi') }
  expect(await code('openim/sendmsg', { ...send, To_Account: null })).toBe(90003)
  expect(await code('openim/sendmsg', { ...send, MsgRandom: null })).toBe(90005)
  expect(await code('openim/sendmsg', { ...send, MsgBody: null })).toBe(90002)
  expect(await code('openim/sendmsg', { ...send, MsgBody: [null] })).toBe(90010)
  expect(await code('openim/batchsendmsg', { ...send, To_Account: ['alice', null] })).toBe(90003)
  expect(await code('im_open_login_svc/account_check', { CheckItem: [null] })).toBe(70402)
})

test.each([
  [
    'openim/sendmsg',
    {
      To_Account: 'alice',
      MsgRandom: 1,
      MsgBody: [{ MsgType: 'TIMCustomElem', MsgContent: { Data: '{}', Desc: null, Ext: null, Sound: null } }],
      SyncOtherMachine: null,
      From_Account: null,
      MsgSeq: null,
      MsgLifeTime: null,
      CloudCustomData: null,
      SendMsgControl: null,
      ForbidCallbackControl: null,
      OfflinePushInfo: null,
    },
  ],
  ['openim/get_c2c_unread_msg_num', { To_Account: 'alice', Peer_Account: null }],
  [
    'openim/admin_getroammsg',
    { Operator_Account: 'alice', Peer_Account: 'bob', MaxCnt: 1, MinTime: 0, MaxTime: 1, LastMsgKey: null },
  ],
  ['openim/admin_set_msg_read', { Report_Account: 'alice', Peer_Account: 'bob', MsgReadTime: null }],
  ['openim/query_online_status', { To_Account: ['alice'], IsNeedDetail: null }],
  ['im_open_login_svc/account_import', { UserID: 'carol', Identifier: null, Nick: null, FaceUrl: null }],
  [
    'group_open_http_svc/create_group',
    { Type: 'Public', Name: 'tea', Introduction: null, MemberList: null, AppDefinedData: null },
  ],
  [
    'group_open_http_svc/get_joined_group_list',
    { Member_Account: 'alice', Limit: null, ResponseFilter: null },
  ],
  [
    'group_open_http_svc/get_joined_group_list',
    {
      Member_Account: 'alice',
      ResponseFilter: { GroupBaseInfoFilter: null, SelfInfoFilter: null },
    },
  ],
] as const)('%s takes null in every field that may be left out', async (path, body) => {
  const { code } = await createApp(['alice', 'bob'])
  expect(await code(path, body)).toBe(0)
})

test('a message is stored without its nulls', async () => {
  const { call, code } = await createApp(['alice', 'bob'])
  const MsgBody = [{ MsgType: 'TIMLocationElem', MsgContent: { Desc: null, Latitude: 1, Longitude: 2 } }]
  await code('openim/sendmsg', { From_Account: 'bob', To_Account: 'alice', MsgRandom: 1, MsgBody })
  const range = { MaxCnt: 1, MinTime: 0, MaxTime: 4_000_000_000 }
  const page = await call('openim/admin_getroammsg', {
    Operator_Account: 'alice',
    Peer_Account: 'bob',
    ...range,
  })
  expect(page.MsgList[0]?.MsgBody).toEqual([
    { MsgType: 'TIMLocationElem', MsgContent: { Latitude: 1, Longitude: 2 } },
  ])
})

test('the log shows a request as it was sent', async () => {
  const { code, emulator } = await createApp(['alice'])
  await code('openim/get_c2c_unread_msg_num', { To_Account: 'alice', Peer_Account: null })
  expect(emulator.log.records[0]?.body).toEqual({ To_Account: 'alice', Peer_Account: null })
})

test('a request without nulls is not copied, and one with them keeps everything else', () => {
  const plain = { a: [{ b: [0, '', false] }], c: {} }
  expect(withoutNulls(plain)).toBe(plain)
  const mixed = JSON.parse('{"__proto__":{"x":null,"y":1},"list":[null,{"z":null}],"n":null}')
  expect(JSON.stringify(withoutNulls(mixed))).toBe('{"__proto__":{"y":1},"list":[null,{}]}')
})
