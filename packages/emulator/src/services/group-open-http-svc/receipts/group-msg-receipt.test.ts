import { expect, test } from 'vitest'
import type { App } from '../../../../test/app.ts'
import { say, withTea } from '../../../../test/tea-group.ts'

const path = 'group_open_http_svc/group_msg_receipt'
const asking = { NeedReadReceipt: 1 }

/** Messages 1 and 3 of bob ask for receipts, 2 does not. */
async function withMessages(): Promise<App> {
  const app = await withTea()
  await say(app, 1, 'one', asking)
  await say(app, 2, 'two')
  await say(app, 3, 'three', asking)
  return app
}

async function reads(app: App) {
  const MsgSeqList = [1, 2, 3].map((MsgSeq) => ({ MsgSeq }))
  const answer = await app.call('group_open_http_svc/get_group_msg_receipt', { GroupId: 'tea', MsgSeqList })
  return answer.GroupMsgReceiptList.map(({ ReadNum }) => ReadNum)
}

test('a message is read once, however often that is said', async () => {
  const app = await withMessages()
  const body = { GroupId: 'tea', From_Account: 'alice', MsgSeqList: [{ MsgSeq: 3 }, { MsgSeq: 3 }] }
  expect(await app.call(path, body)).toEqual({ ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0 })
  await app.call(path, body)
  expect(await reads(app)).toEqual([0, undefined, 1])
})

test('of several messages, those that did not ask for it are passed over', async () => {
  const app = await withMessages()
  const MsgSeqList = [1, 2, 99].map((MsgSeq) => ({ MsgSeq }))
  await app.call(path, { GroupId: 'tea', From_Account: 'alice', MsgSeqList })
  expect(await reads(app)).toEqual([1, undefined, 0])
})

test('the sender of a message is no reader of it, nor is who joined later', async () => {
  const app = await withMessages()
  app.emulator.clock.advance(1000)
  await app.call('group_open_http_svc/add_group_member', {
    GroupId: 'tea',
    MemberList: [{ Member_Account: 'carol' }],
  })
  for (const From_Account of ['bob', 'carol'])
    await app.call(path, { GroupId: 'tea', From_Account, MsgSeqList: [{ MsgSeq: 1 }] })
  expect(await reads(app)).toEqual([0, undefined, 0])
})
