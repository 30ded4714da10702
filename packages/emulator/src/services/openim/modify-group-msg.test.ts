import { expect, test } from 'vitest'
import { text } from '../../../test/app.ts'
import { say, withTea } from '../../../test/tea-group.ts'

test.each([
  ['is no list', { MsgBody: { MsgType: 'TIMTextElem' } }, 90007],
  ['has no element', { MsgBody: [] }, 90002],
  ['has an element that is none', { MsgBody: ['hi'] }, 90010],
  ['has an element without content', { MsgBody: [{ MsgType: 'TIMTextElem' }] }, 90010],
  ['has an element of no known type', { MsgBody: [{ MsgType: 'TIMGroupTipElem', MsgContent: {} }] }, 90010],
  ['has data that is no text', { CloudCustomData: {} }, 90001],
  ['names no message', { MsgSeq: undefined }, 20001],
  ['names a message by a text', { MsgSeq: '1' }, 20001],
  ['names no group', { GroupId: undefined }, 20001],
  ['names a group by a number', { GroupId: 7 }, 20001],
])('a group message is not changed to something that %s', async (_, change, expected) => {
  const app = await withTea()
  await say(app, 1)
  expect(await app.code('openim/modify_group_msg', { GroupId: 'tea', MsgSeq: 1, ...change })).toBe(expected)
  expect(app.emulator.world.groups.get('tea')?.messages[0]?.body).toBe(JSON.stringify(text('message 1')))
})

test('a message of an AVChatRoom is not changed', async () => {
  const app = await withTea('AVChatRoom')
  await app.call('group_open_http_svc/send_group_msg', { GroupId: 'tea', Random: 1, MsgBody: text('hi') })
  const change = { GroupId: 'tea', MsgSeq: 1, MsgBody: text('ho') }
  expect(await app.code('openim/modify_group_msg', change)).toBe(10007)
})

test('a group message can be changed until it is recalled', async () => {
  const app = await withTea()
  await say(app, 1)
  const change = { GroupId: 'tea', MsgSeq: 1, MsgBody: text('changed') }
  expect(await app.call('openim/modify_group_msg', change)).toHaveProperty('ErrorInfo', 'succeed')
  const { RspMsgList } = await app.call('group_open_http_svc/group_msg_get_simple', {
    GroupId: 'tea',
    ReqMsgNumber: 1,
  })
  expect(RspMsgList?.[0]?.MsgBody).toEqual(text('changed'))
  expect(await app.code('openim/modify_group_msg', { ...change, MsgSeq: 2 })).toBe(10030)
})
