import { expect, test } from 'vitest'
import { say, withTea } from '../../../../test/tea-group.ts'

const path = 'group_open_http_svc/destroy_group'

test('a group that was disbanded is there for no command and no member any more', async () => {
  const app = await withTea()
  await say(app, 1)
  expect(await app.call(path, { GroupId: 'tea' })).toEqual({
    ActionStatus: 'OK',
    ErrorInfo: '',
    ErrorCode: 0,
  })
  expect(await app.code(path, { GroupId: 'tea' })).toBe(10010)
  expect(
    await app.code('group_open_http_svc/group_msg_get_simple', { GroupId: 'tea', ReqMsgNumber: 1 }),
  ).toBe(10010)
  const joined = await app.call('group_open_http_svc/get_joined_group_list', { Member_Account: 'bob' })
  expect(joined.TotalCount).toBe(0)
})

test.each(['Private', 'Public', 'ChatRoom', 'AVChatRoom', 'Community'])(
  'a group of type %s can be disbanded, and nothing of it is left to one with the same id',
  async (type) => {
    const app = await withTea(type)
    await app.call('group_open_http_svc/send_group_system_notification', { GroupId: 'tea', Content: 'bye' })
    await app.call(path, { GroupId: 'tea' })
    const lines = [...app.emulator.snapshot()].filter((line) => line.includes('"tea"'))
    expect(lines).toEqual([])
  },
)
