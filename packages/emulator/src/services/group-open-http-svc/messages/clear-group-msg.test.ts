import { expect, test } from 'vitest'
import type { App } from '../../../../test/app.ts'
import { say, withTea } from '../../../../test/tea-group.ts'
import { chatOf } from '../../../page/view/chat.ts'

const path = 'group_open_http_svc/clear_group_msg'

/** The messages that a member sees. */
function seen({ emulator: { world } }: App): string[] {
  const bob = world.accounts.get('bob')
  const chat =
    bob && chatOf(world, bob, { type: 'Group', id: 'tea' }, { limit: 20, locale: 'en', zone: 'UTC' })
  return chat?.messages.map(({ key }) => key) ?? []
}

async function withThree(): Promise<App> {
  const app = await withTea()
  for (const random of [1, 2, 3]) await say(app, random)
  return app
}

test.each([
  [{ MsgSeq: 2 }, ['3', '4']],
  [{ MsgSeq: 7_803_321 }, ['4']],
  [{}, ['4']],
])('with %j, members see only what comes after it', async (change, left) => {
  const app = await withThree()
  expect(await app.call(path, { GroupId: 'tea', ...change })).toEqual({
    ActionStatus: 'OK',
    ErrorInfo: '',
    ErrorCode: 0,
  })
  await say(app, 4)
  expect(seen(app)).toEqual(left)
})

test('the admin still reads what was cleared', async () => {
  const app = await withThree()
  await app.call(path, { GroupId: 'tea' })
  const read = { GroupId: 'tea', ReqMsgNumber: 20 }
  const { RspMsgList = [] } = await app.call('group_open_http_svc/group_msg_get_simple', read)
  expect(RspMsgList.map(({ MsgSeq, IsPlaceMsg }) => [MsgSeq, IsPlaceMsg])).toEqual([
    [3, 0],
    [2, 0],
    [1, 0],
  ])
})

test('what is cleared stays so: a smaller number brings nothing back', async () => {
  const app = await withThree()
  await app.call(path, { GroupId: 'tea', MsgSeq: 3 })
  await app.call(path, { GroupId: 'tea', MsgSeq: 1 })
  expect(seen(app)).toEqual([])
})
