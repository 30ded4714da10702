import { failuresOf } from '@timkit/core'
import { expect, test } from 'vitest'
import { say, withTea } from '../../../../test/tea-group.ts'

const path = 'group_open_http_svc/get_group_msg_receipt'
const asking = { NeedReadReceipt: 1 }
const seqs = (...numbers: number[]) => numbers.map((MsgSeq) => ({ MsgSeq }))

test('each message has its own result: 10062 where there is none, or it did not ask', async () => {
  const app = await withTea()
  await say(app, 1, 'one', asking)
  await say(app, 2, 'two', { NeedReadReceipt: 0 })
  const answer = await app.call(path, { GroupId: 'tea', MsgSeqList: seqs(1, 2, 99) })
  expect(answer).toEqual({
    ActionStatus: 'OK',
    ErrorInfo: '',
    ErrorCode: 0,
    GroupMsgReceiptList: [
      { Code: 0, MsgSeq: 1, ReadNum: 0, UnreadNum: 1 },
      { Code: 10062, MsgSeq: 2 },
      { Code: 10062, MsgSeq: 99 },
    ],
  })
  expect(failuresOf(path, answer).map(({ item, code }) => [item, code])).toEqual([
    ['2', 10062],
    ['99', 10062],
  ])
})

test('a reader who has left has read, and who has left without reading is not waited for', async () => {
  const app = await withTea()
  await app.call('group_open_http_svc/add_group_member', {
    GroupId: 'tea',
    MemberList: [{ Member_Account: 'carol' }],
  })
  await say(app, 1, 'one', asking)
  const numbers = async () => {
    const { GroupMsgReceiptList } = await app.call(path, { GroupId: 'tea', MsgSeqList: seqs(1) })
    return GroupMsgReceiptList.map(({ ReadNum, UnreadNum }) => [ReadNum, UnreadNum])
  }
  expect(await numbers()).toEqual([[0, 2]])
  const receipt = { GroupId: 'tea', From_Account: 'carol', MsgSeqList: seqs(1) }
  await app.call('group_open_http_svc/group_msg_receipt', receipt)
  expect(await numbers()).toEqual([[1, 1]])
  const MemberToDel_Account = ['alice', 'carol']
  await app.call('group_open_http_svc/delete_group_member', { GroupId: 'tea', MemberToDel_Account })
  expect(await numbers()).toEqual([[1, 0]])
})

test('receipts are still there after a restart', async () => {
  const app = await withTea()
  await say(app, 1, 'one', asking)
  const receipt = { GroupId: 'tea', From_Account: 'alice', MsgSeqList: seqs(1) }
  await app.call('group_open_http_svc/group_msg_receipt', receipt)
  const before = await app.call(path, { GroupId: 'tea', MsgSeqList: seqs(1) })
  await app.emulator.restore([...app.emulator.snapshot()])
  expect(await app.call(path, { GroupId: 'tea', MsgSeqList: seqs(1) })).toEqual(before)
})

test('a message for those who are online cannot ask for receipts', async () => {
  const app = await withTea()
  await expect(say(app, 1, 'one', { ...asking, OnlineOnlyFlag: 1 })).rejects.toMatchObject({ code: 10061 })
})

test.each(['AVChatRoom', 'Community'])('in a group of type %s nobody is asked for receipts', async (type) => {
  const app = await withTea(type)
  await say(app, 1, 'one', { ...asking, From_Account: 'alice' })
  expect([...app.emulator.world.stores.groupReceipts.lines()]).toEqual([])
})
