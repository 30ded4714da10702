import { expect, test } from 'vitest'
import type { App } from '../../../../test/app.ts'
import { say, withTea } from '../../../../test/tea-group.ts'

const path = 'group_open_http_svc/delete_group_msg_by_sender'

async function recalled(app: App): Promise<number[]> {
  const read = { GroupId: 'tea', ReqMsgNumber: 20, WithRecalledMsg: 1 } as const
  const { RspMsgList = [] } = await app.call('group_open_http_svc/group_msg_get_simple', read)
  return RspMsgList.flatMap(({ MsgSeq, IsPlaceMsg }) => (IsPlaceMsg === 2 ? [MsgSeq] : []))
}

test('what one member wrote is recalled, and nothing else', async () => {
  const app = await withTea()
  await say(app, 1)
  await say(app, 2, 'mine', { From_Account: 'alice' })
  await say(app, 3)
  await app.call(path, { GroupId: 'tea', Sender_Account: 'carol' })
  expect(await recalled(app)).toEqual([])
  await app.call(path, { GroupId: 'tea', Sender_Account: 'bob' })
  expect(await recalled(app)).toEqual([3, 1])
  await say(app, 4)
  expect(await app.call(path, { GroupId: 'tea', Sender_Account: 'bob' })).toEqual({
    ActionStatus: 'OK',
    ErrorInfo: '',
    ErrorCode: 0,
  })
  expect(await recalled(app)).toEqual([4, 3, 1])
})

test('what a removed member and a deleted account wrote is recalled, too', async () => {
  const app = await withTea()
  await say(app, 1)
  await app.call('group_open_http_svc/delete_group_member', { GroupId: 'tea', MemberToDel_Account: ['bob'] })
  await app.call('im_open_login_svc/account_delete', { DeleteItem: [{ UserID: 'bob' }] })
  await app.call(path, { GroupId: 'tea', Sender_Account: 'bob' })
  expect(await recalled(app)).toEqual([1])
})

test('only the newest 1000 messages are looked at', async () => {
  const app = await withTea()
  for (let random = 1; random <= 1002; random += 1) await say(app, random)
  await app.call(path, { GroupId: 'tea', Sender_Account: 'bob' })
  const { messages = [] } = app.emulator.world.groups.get('tea') ?? {}
  expect(messages.filter(({ flags }) => flags === 0).map(({ seq }) => seq)).toEqual([1, 2])
})

test('in an AVChatRoom it does nothing, and says nothing', async () => {
  const app = await withTea('AVChatRoom')
  await say(app, 1, 'hi', { From_Account: 'alice' })
  expect(await app.code(path, { GroupId: 'tea', Sender_Account: 'alice' })).toBe(0)
  expect(app.emulator.world.groups.get('tea')?.messages.map(({ flags }) => flags)).toEqual([0])
})
