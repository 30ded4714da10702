import { failuresOf } from '@timkit/core'
import { describe, expect, test } from 'vitest'
import { type App, createApp, text } from '../../../../test/app.ts'

const path = 'group_open_http_svc/import_group_member'

/** A group of a day ago, with three messages. */
async function withPast(Type = 'Public'): Promise<App> {
  const app = await createApp(['alice', 'bob'])
  const CreateTime = app.second() - 86_400
  await app.call('group_open_http_svc/import_group', { Type, Name: 'past', GroupId: 'past', CreateTime })
  const messages = [1, 2, 3].map((after) => ({
    From_Account: 'alice',
    SendTime: CreateTime + after,
    MsgBody: text('hi'),
  }))
  await app.call('group_open_http_svc/import_group_msg', { GroupId: 'past', MsgList: messages })
  return app
}

async function memberOf(app: App) {
  const answer = await app.call('group_open_http_svc/get_group_member_info', { GroupId: 'past' })
  return answer.MemberList.find(({ Member_Account }) => Member_Account === 'bob')
}

describe('a member of the past is not imported', () => {
  test.each([
    ['who joined before there was a group', { JoinTime: -86_401 }],
    ['who will join in the future', { JoinTime: 1 }],
    ['who does not exist', { Member_Account: 'nobody' }],
  ])('%s', async (_, { JoinTime, ...change }: { JoinTime?: number; Member_Account?: string }) => {
    const app = await withPast()
    const time = JoinTime === undefined ? {} : { JoinTime: app.second() + JoinTime }
    const member = { Member_Account: 'bob', ...time, ...change }
    const answer = await app.call(path, { GroupId: 'past', MemberList: [member] })
    expect(answer.MemberList).toEqual([{ Member_Account: member.Member_Account, Result: 0 }])
    expect(failuresOf(path, answer)).toHaveLength(1)
    expect(app.emulator.world.groups.get('past')?.members.size).toBe(0)
  })

  test('for whom the group has no room', async () => {
    const app = await withPast()
    await app.call('group_open_http_svc/modify_group_base_info', { GroupId: 'past', MaxMemberNum: 1 })
    const MemberList = [{ Member_Account: 'alice' }, { Member_Account: 'bob' }]
    const answer = await app.call(path, { GroupId: 'past', MemberList })
    expect(answer.MemberList.map(({ Result }) => Result)).toEqual([1, 0])
  })
})

test('role, time and unread count are those of the past', async () => {
  const app = await withPast()
  const JoinTime = app.second() - 86_400
  const MemberList = [{ Member_Account: 'bob', Role: 'Admin', JoinTime, UnreadMsgNum: 2 }] as const
  expect((await app.call(path, { GroupId: 'past', MemberList })).MemberList).toEqual([
    { Member_Account: 'bob', Result: 1 },
  ])
  expect(await memberOf(app)).toMatchObject({ Role: 'Admin', JoinTime, MsgSeq: 1 })
})

test('a second import of a member changes nothing', async () => {
  const app = await withPast()
  await app.call(path, { GroupId: 'past', MemberList: [{ Member_Account: 'bob' }] })
  const again = { Member_Account: 'bob', Role: 'Admin', UnreadMsgNum: 3 } as const
  expect((await app.call(path, { GroupId: 'past', MemberList: [again] })).MemberList).toEqual([
    { Member_Account: 'bob', Result: 2 },
  ])
  expect(await memberOf(app)).toMatchObject({ Role: 'Member', JoinTime: app.second(), MsgSeq: 3 })
})

test.each([
  ['Public', 99, 0],
  ['Public', 0, 3],
  ['ChatRoom', 2, 3],
])(
  'in a group of type %s, %d unread messages of three are counted from %d',
  async (type, UnreadMsgNum, MsgSeq) => {
    const app = await withPast(type)
    await app.call(path, { GroupId: 'past', MemberList: [{ Member_Account: 'bob', UnreadMsgNum }] })
    expect(await memberOf(app)).toMatchObject({ MsgSeq })
  },
)
