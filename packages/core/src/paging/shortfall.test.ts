import { expect, test } from 'vitest'
import { answeringCaller } from '../../test/answering-caller.ts'
import { joinedGroups } from '../conversation/group/joined/joined-groups.ts'
import { groups } from '../conversation/group/list/groups.ts'
import { groupMembers } from '../conversation/group/members/group-members.ts'
import type { Listing } from '../listing/listing.ts'
import { blocklist } from '../people/blocklist/blocklist.ts'
import { friends } from '../people/friends/friends.ts'
import type { Caller } from '../transport/caller.ts'
import type { PagedPath } from './paged-path.ts'
import { paginate } from './paginate.ts'

const paths = {
  friends: 'sns/friend_get',
  blocklist: 'sns/black_list_get',
  groups: 'group_open_http_svc/get_appid_group_list',
  joinedGroups: 'group_open_http_svc/get_joined_group_list',
  groupMembers: 'group_open_http_svc/get_group_member_info',
} as const
const listings: Readonly<Record<keyof typeof paths, (caller: Caller) => Listing<unknown>>> = {
  friends: (caller) => friends(caller, 'alice'),
  blocklist: (caller) => blocklist(caller, 'alice'),
  groups: (caller) => groups(caller),
  joinedGroups: (caller) => joinedGroups(caller, 'alice'),
  groupMembers: (caller) => groupMembers(caller, 'tea'),
}

/** The reasons of each page. */
async function reasonsOf(listing: Listing<unknown>) {
  const pages = []
  for await (const { skipped } of listing.pages()) pages.push(skipped.map(({ reason }) => reason))
  return pages
}

const first100 = Array.from({ length: 100 }, (_, index) => `x${index}`)

test.each<[keyof typeof paths, readonly object[], readonly string[][]]>([
  [
    'friends',
    [{ UserDataNum: 5, CompleteFlag: 1 }],
    [['the answer lists nothing, but its UserDataNum is 5']],
  ],
  [
    'friends',
    [{ UserDataNum: 0, UserDataItem: [], FriendNum: 5, CompleteFlag: 1 }],
    [['the service lists 0 of the 5 that it counts']],
  ],
  [
    'friends',
    [
      { UserDataNum: 5, CompleteFlag: 0, NextStartIndex: 5 },
      { UserDataItem: [{ To_Account: 'bob' }], FriendNum: 6, CompleteFlag: 1 },
    ],
    [['the answer lists nothing, but its UserDataNum is 5'], []],
  ],
  ['groups', [{ TotalCount: 5 }], [['the service lists 0 of the 5 that it counts']]],
  [
    'groups',
    [{ TotalCount: '5', Next: 0, GroupIdList: null }],
    [['the service lists 0 of the 5 that it counts']],
  ],
  ['joinedGroups', [{ TotalCount: 200 }], [['the service lists 0 of the 200 that it counts']]],
  [
    'joinedGroups',
    [
      { TotalCount: 200, GroupIdList: first100.map((GroupId) => ({ GroupId })) },
      { TotalCount: 200, GroupIdList: [] },
    ],
    [[], ['the service lists 100 of the 200 that it counts']],
  ],
  [
    'groupMembers',
    [
      { MemberNum: 500, MemberList: first100.map((Member_Account) => ({ Member_Account })) },
      { MemberNum: 500 },
    ],
    [[], ['the service lists 100 of the 500 that it counts']],
  ],
])('%s tells what its answers count and do not list (case %#)', async (name, answers, reasons) => {
  const left = [...answers]
  const { caller } = answeringCaller({ [paths[name]]: () => left.shift() ?? {} })
  expect(await reasonsOf(listings[name](caller))).toEqual(reasons)
})

test.each<[keyof typeof paths, object]>([
  ['friends', { CompleteFlag: 1 }],
  ['friends', { UserDataNum: 0, FriendNum: 0, CompleteFlag: 1 }],
  ['blocklist', {}],
  ['groups', {}],
  ['joinedGroups', {}],
  ['groupMembers', { MemberNum: 0 }],
])('%s has nothing to tell where nothing says that there is more: %j', async (name, answer) => {
  const { caller } = answeringCaller({ [paths[name]]: () => answer })
  expect(await reasonsOf(listings[name](caller))).toEqual([[]])
})

test.each<[PagedPath, object, object, readonly string[]]>([
  [
    'openim/admin_getroammsg',
    {},
    { MsgCnt: 5, Complete: 1 },
    ['the answer lists nothing, but its MsgCnt is 5'],
  ],
  ['user_search/search', {}, { TotalCount: 3 }, ['the service lists 0 of the 3 that it counts']],
  // Members of other roles, friends that have not changed, words that do not match: counted, and not asked for.
  [paths.groupMembers, { MemberRoleFilter: ['Admin'] }, { MemberNum: 500, MemberList: [] }, []],
  [paths.friends, { StandardSequence: 8 }, { FriendNum: 5, CompleteFlag: 1, UserDataItem: [] }, []],
  [
    'im_msg_audit_mgr/get_local_audit_keywords',
    { Keyword: 'a' },
    { TotalCount: 4, TotalRegCount: 1, CurCount: 0, CurRegCount: 0, LocalAuditWords: [] },
    [],
  ],
  // How many were before is not known.
  [paths.groups, { Next: 7 }, { TotalCount: 9, Next: 0, GroupIdList: [] }, []],
  [paths.joinedGroups, { Offset: 9 }, { TotalCount: 9, GroupIdList: [] }, []],
])('paginate of %s with %j', async (path, request, answer, reasons) => {
  const { caller } = answeringCaller({ [path]: () => answer })
  expect(await reasonsOf(paginate(caller, path, request as never))).toEqual([reasons])
})

test('words and patterns of the filter are counted together, so that all of their pages are read', async () => {
  const path = 'im_msg_audit_mgr/get_local_audit_keywords'
  const words = Array.from({ length: 5 }, (_, Id) => ({ Id }))
  const { caller } = answeringCaller({
    [path]: ({ Offset = 0, Limit = 0 }) => ({
      LocalAuditWords: words.slice(Offset, Offset + Limit),
      ...{ TotalCount: 2, TotalRegCount: 3, CurCount: 2, CurRegCount: 3 },
    }),
  })
  expect(await paginate(caller, path, { Offset: 0, Limit: 2 } as never).collect(9)).toHaveLength(5)
})

test('an item whose id is a number is set apart in those words', async () => {
  const answer = { CompleteFlag: 1, UserDataItem: [{ To_Account: 5 }] }
  const { caller } = answeringCaller({ [paths.friends]: () => answer })
  expect(await reasonsOf(friends(caller, 'alice'))).toEqual([
    ['its To_Account is 5, a number and not a text'],
  ])
})
