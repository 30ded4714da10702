import { expect, test } from 'vitest'
import type { App } from '../../../../test/app.ts'
import { say, withTea } from '../../../../test/tea-group.ts'

const unread = async (app: App, Member_Account: string) => {
  const ResponseFilter = {
    GroupBaseInfoFilter: ['NextMsgSeq'] as const,
    SelfInfoFilter: ['MsgSeq'] as const,
  }
  const { GroupIdList } = await app.call('group_open_http_svc/get_joined_group_list', {
    Member_Account,
    ResponseFilter,
  })
  return (GroupIdList[0]?.NextMsgSeq ?? 0) - 1 - (GroupIdList[0]?.SelfInfo?.MsgSeq ?? 0)
}

test('unread group messages are the distance to the next number, without what one wrote oneself', async () => {
  const app = await withTea()
  await say(app, 1)
  await say(app, 2)
  expect([await unread(app, 'alice'), await unread(app, 'bob')]).toEqual([2, 0])
})

test('the number of unread group messages can be set, to as many as there are', async () => {
  const app = await withTea()
  for (let random = 1; random <= 3; random += 1) await say(app, random)
  const set = (UnreadMsgNum: unknown, Member_Account = 'alice') =>
    app.code('group_open_http_svc/set_unread_msg_num', { GroupId: 'tea', Member_Account, UnreadMsgNum })
  expect([await set(1), await unread(app, 'alice')]).toEqual([0, 1])
  expect([await set(99), await unread(app, 'alice')]).toEqual([0, 3])
  expect([await set(-1), await set(1, 'carol')]).toEqual([10004, 10007])
})
