import { expect, test } from 'vitest'
import { withTea } from '../../../../test/tea-group.ts'

const path = 'group_open_http_svc/get_group_muted_account'

test.each(['Private', 'Public', 'ChatRoom', 'AVChatRoom', 'Community'])(
  'nobody is muted in a new group of type %s',
  async (type) => {
    const { call } = await withTea(type)
    expect(await call(path, { GroupId: 'tea' })).toEqual({
      ActionStatus: 'OK',
      ErrorInfo: '',
      ErrorCode: 0,
      GroupId: 'tea',
      MutedAccountList: [],
    })
  },
)

test('those are listed whose mute is not over, however they were muted', async () => {
  const app = await withTea()
  const GroupId = 'tea'
  await app.call('group_open_http_svc/forbid_send_msg', { GroupId, Members_Account: ['alice'], MuteTime: 60 })
  await app.call('group_open_http_svc/modify_group_member_info', {
    GroupId,
    Member_Account: 'bob',
    MuteTime: 90,
  })
  const listed = async () => (await app.call(path, { GroupId })).MutedAccountList
  expect(await listed()).toEqual([
    { Member_Account: 'alice', MutedUntil: app.second() + 60 },
    { Member_Account: 'bob', MutedUntil: app.second() + 90 },
  ])
  app.emulator.clock.advance(60_000)
  expect(await listed()).toEqual([{ Member_Account: 'bob', MutedUntil: app.second() + 30 }])
})
