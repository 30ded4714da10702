import { expect, test } from 'vitest'
import { text } from '../../../../test/app.ts'
import { say, withTea } from '../../../../test/tea-group.ts'

test('messages and members of an AVChatRoom cannot be read', async () => {
  const app = await withTea('AVChatRoom')
  expect(
    await app.code('group_open_http_svc/group_msg_get_simple', { GroupId: 'tea', ReqMsgNumber: 1 }),
  ).toBe(10044)
  expect(await app.code('group_open_http_svc/get_group_member_info', { GroupId: 'tea' })).toBe(10007)
})

test('group messages are given newest first, 20 at a time', async () => {
  const app = await withTea()
  for (let random = 1; random <= 25; random += 1) await say(app, random)
  const get = (change: object) =>
    app.call('group_open_http_svc/group_msg_get_simple', { GroupId: 'tea', ReqMsgNumber: 20, ...change })
  const page = await get({ ReqMsgNumber: 21 })
  expect(page.IsFinished).toBe(0)
  expect(page.RspMsgList?.map(({ MsgSeq }) => MsgSeq)).toEqual(Array.from({ length: 20 }, (_, i) => 25 - i))
  const rest = await get({ ReqMsgSeq: 5 })
  expect(rest.IsFinished).toBe(1)
  expect(rest.RspMsgList?.map(({ MsgSeq }) => MsgSeq)).toEqual([5, 4, 3, 2, 1])
  expect(rest.RspMsgList?.[0]).toMatchObject({
    From_Account: 'bob',
    IsPlaceMsg: 0,
    MsgPriority: 2,
    MsgRandom: 5,
    MsgBody: text('message 5'),
  })
  app.emulator.clock.advance(8 * 86_400_000)
  expect(await get({})).toMatchObject({ IsFinished: 2, RspMsgList: [] })
})

test('group messages that were recalled are left out unless asked for', async () => {
  const app = await withTea()
  for (let random = 1; random <= 3; random += 1) await say(app, random)
  const recall = { GroupId: 'tea', MsgSeqList: [{ MsgSeq: 2 }, { MsgSeq: 9 }] }
  const { RecallRetList } = await app.call('group_open_http_svc/group_msg_recall', recall)
  expect(RecallRetList).toEqual([
    { MsgSeq: 2, RetCode: 0 },
    { MsgSeq: 9, RetCode: 10030 },
  ])
  expect((await app.call('group_open_http_svc/group_msg_recall', recall)).RecallRetList[0]).toHaveProperty(
    'RetCode',
    10032,
  )
  const get = async (change: object) =>
    (
      await app.call('group_open_http_svc/group_msg_get_simple', {
        GroupId: 'tea',
        ReqMsgNumber: 20,
        ...change,
      })
    ).RspMsgList
  expect((await get({}))?.map(({ MsgSeq }) => MsgSeq)).toEqual([3, 1])
  expect((await get({ WithRecalledMsg: 1 }))?.map(({ MsgSeq, IsPlaceMsg }) => [MsgSeq, IsPlaceMsg])).toEqual([
    [3, 0],
    [2, 2],
    [1, 0],
  ])
})
