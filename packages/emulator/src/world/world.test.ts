import { expect, test } from 'vitest'
import { createApp, text } from '../../test/app.ts'
import { listState } from './records/account.ts'

async function teaParty() {
  const app = await createApp(['alice', 'bob'])
  const group = {
    Type: 'Public',
    Name: 'Tea',
    GroupId: 'tea',
    MemberList: [{ Member_Account: 'bob' }],
  } as const
  await app.call('group_open_http_svc/create_group', group)
  await app.call('group_open_http_svc/send_group_msg', {
    GroupId: 'tea',
    From_Account: 'bob',
    Random: 1,
    MsgBody: text('hi'),
  })
  const { world } = app.emulator
  const disband = () => {
    const tea = world.groups.get('tea')
    if (tea !== undefined) world.removeGroup(tea)
  }
  return { ...app, group, world, disband }
}

test('a group that is disbanded is gone, also from the groups of its members', async () => {
  const { world, code, call, disband } = await teaParty()
  disband()
  const GroupId = 'tea'
  expect(await code('group_open_http_svc/group_msg_get_simple', { GroupId, ReqMsgNumber: 1 })).toBe(10010)
  const joined = await call('group_open_http_svc/get_joined_group_list', { Member_Account: 'bob' })
  expect(joined.TotalCount).toBe(0)
  expect(world.accounts.get('bob')?.groups?.size).toBe(0)
})

test('a group that is disbanded leaves its messages in the hourly files', async () => {
  const { world, disband } = await teaParty()
  disband()
  const kept = [...world.groupHours.values()].flat()
  expect(kept.map(({ group, message }) => [group.id, message.from])).toEqual([['tea', 'bob']])
})

test('a group that is disbanded leaves nothing behind for one with the same id', async () => {
  const { world, call, group, disband } = await teaParty()
  const bob = world.accounts.get('bob')
  if (bob !== undefined) {
    listState(bob).unlistedGroups.set('tea', 9)
    listState(bob).pinnedGroups.add('tea')
  }
  disband()
  await call('group_open_http_svc/create_group', group)
  expect(bob?.list?.unlistedGroups.size).toBe(0)
  expect(bob?.list?.pinnedGroups.size).toBe(0)
})
