import { expect, test } from 'vitest'
import { withTopic, wrongGroups } from '../../../../test/communities.ts'

const path = 'group_open_http_svc/add_permission_group_member'
const bob = { Member_Account: 'bob' }
const named = { PermissionGroupId: '@PMG#_hosts', MemberList: [bob] }

test.each<[number, object]>([
  ...wrongGroups.map(([code, group]): [number, object] => [code, { ...named, ...group }]),
  [10010, { GroupId: 'town', ...named, PermissionGroupId: '@PMG#_other' }],
  [10004, { GroupId: 'town', ...named, MemberList: [] }],
  [10004, { GroupId: 'town', ...named, MemberList: ['bob'] }],
  [10004, { GroupId: 'town', ...named, MemberList: Array.from({ length: 101 }, () => bob) }],
])('is refused with %d for %j', async (expected, body) => {
  const { code } = await withTopic()
  expect(await code(path, body)).toBe(expected)
})

test('who is not in the community fails apart, and who was in it before stays', async () => {
  const { call } = await withTopic()
  const MemberList = ['bob', 'bob', 'cat'].map((Member_Account) => ({ Member_Account }))
  const added = await call(path, { GroupId: 'town', ...named, MemberList })
  expect(added.MemberList?.map(({ Result }) => Result)).toEqual([1, 2, 0])
})
