import { expect, test } from 'vitest'
import { withTopic, wrongGroups } from '../../../../test/communities.ts'

const path = 'group_open_http_svc/get_permission_group_member_list'
const named = { PermissionGroupId: '@PMG#_hosts' }

test.each<[number, object]>([
  ...wrongGroups.map(([code, group]): [number, object] => [code, { ...named, ...group }]),
  [10010, { GroupId: 'town', PermissionGroupId: '@PMG#_other' }],
  [10004, { GroupId: 'town', ...named, Limit: -1 }],
  [10004, { GroupId: 'town', ...named, Next: 'soon' }],
])('a question is refused with %d for %j', async (expected, body) => {
  const { code } = await withTopic()
  expect(await code(path, body)).toBe(expected)
})

test('members come page by page, without those who have left the community or the app', async () => {
  const { call, client, emulator } = await withTopic()
  const { world } = emulator
  await call('group_open_http_svc/add_permission_group_member', {
    GroupId: 'town',
    ...named,
    MemberList: ['amy', 'bob'].map((Member_Account) => ({ Member_Account })),
  })
  const found = async () => {
    const members = await client.paginate(path, { GroupId: 'town', ...named, Limit: 1 }).collect(9)
    return members.map(({ Member_Account }) => Member_Account)
  }
  expect(await found()).toEqual(['amy', 'bob'])
  const bob = world.accounts.get('bob')
  if (bob !== undefined) world.removeAccount(bob)
  expect(await found()).toEqual(['amy'])
})
