import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createApp, text } from '../../test/app.ts'

const contact = { Type: 1, To_Account: 'bob' }
const cursor = { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0, AssistFlags: 63 }
const custom = [{ Key: 'one', Value: '1' }]
const receipts = { GroupId: 'tea', From_Account: 'alice', MsgSeqList: [{ MsgSeq: 2 }] }
const filter = {
  GroupBaseInfoFilter: ['Name'],
  MemberInfoFilter: ['Account', 'Role'],
  AppDefinedDataFilter_Group: ['one'],
  AppDefinedDataFilter_GroupMember: ['one'],
}

/** A right request of each command, with all that it may have. */
const right: readonly (readonly [string, object])[] = [
  [
    'group_open_http_svc/create_group',
    {
      Type: 'Public',
      Name: 'x',
      Owner_Account: 'alice',
      Introduction: 'x',
      MaxMemberCount: 5,
      ApplyJoinOption: 'FreeAccess',
      AppDefinedData: custom,
      MemberList: [{ Member_Account: 'bob', Role: 'Admin', AppMemberDefinedData: custom }],
      SupportTopic: 0,
    },
  ],
  ['group_open_http_svc/import_group', { Type: 'Community', Name: 'x', CreateTime: 1, SupportTopic: 1 }],
  ['group_open_http_svc/get_group_info', { GroupIdList: ['tea', 'nope'], ResponseFilter: filter }],
  [
    'group_open_http_svc/get_group_member_info',
    { GroupId: 'tea', ...filter, MemberRoleFilter: ['Owner'], Limit: 1, Offset: 1, Next: '' },
  ],
  [
    'group_open_http_svc/get_joined_group_list',
    {
      Member_Account: 'alice',
      WithHugeGroups: 1,
      Limit: 2,
      Offset: 0,
      GroupType: 'Public',
      ResponseFilter: { GroupBaseInfoFilter: ['Name'], SelfInfoFilter: ['Role'] },
    },
  ],
  [
    'group_open_http_svc/send_group_msg',
    {
      GroupId: 'tea',
      Random: 1,
      From_Account: 'alice',
      MsgPriority: 'Low',
      MsgBody: text('hi'),
      OfflinePushInfo: { PushFlag: 0 },
      SendMsgControl: ['NoLastMsg'],
      To_Account: ['bob'],
      GroupAtInfo: [{ GroupAtAllFlag: 0, GroupAt_Account: 'bob' }],
      CloudCustomData: 'x',
    },
  ],
  [
    'group_open_http_svc/group_msg_get_simple',
    { GroupId: 'tea', ReqMsgNumber: 20, ReqMsgSeq: 1, WithRecalledMsg: 1 },
  ],
  ['group_open_http_svc/group_msg_recall', { GroupId: 'tea', MsgSeqList: [{ MsgSeq: 1 }], Reason: 'x' }],
  [
    'group_open_http_svc/import_group_msg',
    {
      GroupId: 'tea',
      RecentContactFlag: 1,
      MsgList: [{ From_Account: 'bob', SendTime: 1, Random: 1, MsgBody: text('hi') }],
    },
  ],
  ['group_open_http_svc/set_unread_msg_num', { GroupId: 'tea', Member_Account: 'alice', UnreadMsgNum: 1 }],
  ['group_open_http_svc/get_appid_group_list', { Limit: 1, Next: 0, GroupType: 'Public' }],
  [
    'group_open_http_svc/modify_group_base_info',
    {
      GroupId: 'tea',
      Name: 'x',
      MaxMemberNum: 5,
      ApplyJoinOption: 'FreeAccess',
      InviteJoinOption: 'FreeAccess',
      MuteAllMember: 'Off',
      AppDefinedData: custom,
      From_Account: 'alice',
      HistoryMsgBeforeJoin: 'On',
    },
  ],
  [
    'group_open_http_svc/add_group_member',
    { GroupId: 'tea', Silence: 1, MemberList: [{ Member_Account: 'bob' }] },
  ],
  [
    'group_open_http_svc/import_group_member',
    {
      GroupId: 'tea',
      MemberList: [{ Member_Account: 'bob', Role: 'Admin', JoinTime: 1, UnreadMsgNum: 1 }],
    },
  ],
  [
    'group_open_http_svc/modify_group_member_info',
    {
      GroupId: 'tea',
      Member_Account: 'bob',
      Role: 'Member',
      MsgFlag: 'Discard',
      NameCard: 'x',
      AppMemberDefinedData: custom,
      MuteTime: 1,
    },
  ],
  ['group_open_http_svc/get_role_in_group', { GroupId: 'tea', User_Account: ['bob'] }],
  [
    'group_open_http_svc/get_specified_group_member_info',
    { GroupId: 'tea', Member_List_Account: ['bob'], ...filter, MemberRoleFilter: ['Member'] },
  ],
  ['group_open_http_svc/forbid_send_msg', { GroupId: 'tea', Members_Account: ['bob'], MuteTime: 1 }],
  ['group_open_http_svc/get_group_muted_account', { GroupId: 'tea', TopicId: '' }],
  ['group_open_http_svc/get_group_shutted_uin', { GroupId: 'tea', TopicId: '' }],
  [
    'group_open_http_svc/send_group_system_notification',
    { GroupId: 'tea', ToMembers_Account: ['bob'], Content: 'hi' },
  ],
  ['group_open_http_svc/group_msg_receipt', receipts],
  ['group_open_http_svc/get_group_msg_receipt', { GroupId: 'tea', MsgSeqList: [{ MsgSeq: 1 }] }],
  [
    'group_open_http_svc/get_group_msg_receipt_detail',
    { GroupId: 'tea', MsgSeq: 2, Filter: 0, Cursor: '1', Count: 1 },
  ],
  ['group_open_http_svc/delete_group_msg_by_sender', { GroupId: 'tea', Sender_Account: 'carol' }],
  ['group_open_http_svc/clear_group_msg', { GroupId: 'tea', MsgSeq: 1 }],
  ['group_open_http_svc/delete_group_member', { GroupId: 'tea', MemberToDel_Account: ['bob'], Silence: 1 }],
  ['group_open_http_svc/change_group_owner', { GroupId: 'tea', NewOwner_Account: 'alice' }],
  ['openim/modify_group_msg', { GroupId: 'tea', MsgSeq: 1, MsgBody: text('ho'), CloudCustomData: 'x' }],
  ['profile/portrait_get', { To_Account: ['alice'], TagList: ['Tag_Profile_IM_Nick'] }],
  [
    'profile/portrait_set',
    { From_Account: 'alice', ProfileItem: [{ Tag: 'Tag_Profile_IM_Level', Value: 1 }] },
  ],
  ['recentcontact/get_list', { From_Account: 'alice', ...cursor }],
  ['recentcontact/delete', { From_Account: 'alice', ...contact, ClearRamble: 1 }],
  [
    'recentcontact/create_contact_group',
    { From_Account: 'alice', GroupContactItem: [{ GroupName: 'work', ContactItem: [contact] }] },
  ],
  [
    'recentcontact/update_contact_group',
    {
      From_Account: 'alice',
      UpdateType: 1,
      UpdateGroup: {
        UpdateGroupType: 2,
        OldGroupName: 'work',
        ContactUpdateItem: [{ ContactOptType: 1, ContactItem: contact }],
      },
    },
  ],
  ['recentcontact/search_contact_group', { From_Account: 'alice', ContactItem: [contact] }],
  ['recentcontact/get_contact_group', { From_Account: 'alice', StartIndex: 0 }],
  [
    'recentcontact/mark_contact',
    {
      From_Account: 'alice',
      MarkItem: [{ OptType: 3, ContactItem: contact, SetMark: [1], ClearMark: [2], CustomMark: 'vip' }],
    },
  ],
  ['recentcontact/del_contact_group', { From_Account: 'alice', GroupName: ['work'] }],
  ['all_member_push/im_set_attr_name', { AttrNames: { 0: 'rank', 1: 'city' } }],
  ['all_member_push/im_set_attr', { UserAttrs: [{ To_Account: 'alice', Attrs: { rank: 'gold' } }] }],
  ['all_member_push/im_remove_attr', { UserAttrs: [{ To_Account: 'alice', Attrs: ['rank'] }] }],
  [
    'all_member_push/im_push',
    {
      From_Account: 'alice',
      MsgRandom: 1,
      MsgLifeTime: 60,
      Condition: { TagsOr: ['vip'], TagsAnd: ['new'] },
      MsgBody: text('hi'),
      OfflinePushInfo: { PushFlag: 0 },
    },
  ],
  ['timpush/set_attr_name', { AttrNames: { 0: 'rank' }, AttrTypes: { 0: 0 } }],
  ['timpush/set_attr', { UserAttrs: [{ To_Account: 'alice', Attrs: { rank: 'gold' } }] }],
  ['timpush/add_tag', { Replace: 1, UserTags: [{ To_Account: 'alice', Tags: ['vip'] }] }],
  ['timpush/remove_tag', { UserTags: [{ To_Account: 'alice', Tags: ['vip'] }] }],
  [
    'timpush/push',
    {
      From_Account: 'alice',
      MsgRandom: 1,
      Condition: { AttrsOr: { rank: 'gold' }, AttrsAnd: { rank: 'gold' } },
      OfflinePushInfo: { PushFlag: 1, Title: 'x' },
      DataId: 'x',
      OnlineOnlyFlag: 1,
    },
  ],
  [
    'timpush/batch',
    {
      From_Account: 'alice',
      To_Account: ['alice'],
      MsgRandom: 1,
      OfflinePushInfo: { Title: 'x' },
      DataId: 'x',
    },
  ],
]

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, 0, -1, 1.5, 2 ** 32, 1e308, '', '1', [], {}, [null], [[]]),
  fc.constantFrom<unknown>('__proto__', 'constructor', 'tea', '茶'.repeat(200), '\u0000', '\ud800'),
  fc.jsonValue({ maxDepth: 2 }),
)

/** Puts a value at one of the places of a request, counted through. */
function mutate(request: unknown, place: number, value: unknown): unknown {
  let left = place
  const walk = (node: unknown): unknown => {
    left -= 1
    if (left < 0) {
      left = Number.POSITIVE_INFINITY
      return value
    }
    if (Array.isArray(node)) return node.map(walk)
    if (typeof node !== 'object' || node === null) return node
    return Object.fromEntries(Object.entries(node).map(([name, inner]) => [name, walk(inner)]))
  }
  return walk(request)
}

const internal = new Set([91000, 1003, 10002, 50004, 40006, 70500, 60008])
const numRuns = Number(process.env.TIMKIT_FUZZ_RUNS ?? 3000)

test('every request that is right is taken', async () => {
  const { code } = await withGroup()
  for (const [path, body] of right) expect(await code(path, body), path).toBe(0)
})

/** Every variant of a request in which one field, at any depth, has another value or is left out. */
function* withField(request: unknown, value: null | undefined): Generator<unknown> {
  if (typeof request !== 'object' || request === null) return
  for (const [name, inner] of Object.entries(request)) {
    const put = (changed: unknown) =>
      Array.isArray(request)
        ? request.with(Number(name), changed)
        : Object.fromEntries(
            Object.entries({ ...request, [name]: changed }).filter(([, field]) => field !== undefined),
          )
    if (!Array.isArray(request)) yield put(value)
    for (const changed of withField(inner, value)) yield put(changed)
  }
}

test('a field that is null is as if it were left out', async () => {
  for (const [path, body] of right) {
    const nulls = [...withField(body, null)]
    const absent = [...withField(body, undefined)]
    expect(nulls.length).toBeGreaterThan(1)
    for (const [place, mutated] of nulls.entries()) {
      const [one, other] = [await withGroup(), await withGroup()]
      const expected = await other.code(path, absent[place] as object)
      expect(await one.code(path, mutated as object), `${path} ${JSON.stringify(mutated)}`).toBe(expected)
    }
  }
})

test('a request with anything odd in one place is taken or refused in words', async () => {
  const { code } = await withGroup()
  const codes = new Set<number>()
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...right), fc.nat(30), odd, async ([path, body], place, value) => {
      const mutated = mutate(body, place + 1, value) as object
      const answered = await code(path, mutated)
      expect(internal.has(answered), `${path} ${JSON.stringify(mutated)}`).toBe(false)
      codes.add(answered)
    }),
    { numRuns, seed: 11 },
  )
  expect(codes.size).toBeGreaterThan(15)
}, 120_000)

async function withGroup() {
  const app = await createApp(['alice', 'bob'])
  const tea = { Type: 'Public', Name: 'tea', GroupId: 'tea', Owner_Account: 'alice', CreateTime: 1 }
  await app.call('group_open_http_svc/import_group', tea)
  const past = { From_Account: 'bob', SendTime: 1, MsgBody: text('hi') }
  await app.call('group_open_http_svc/import_group_msg', { GroupId: 'tea', MsgList: [past] })
  const asking = { From_Account: 'alice', Random: 7, MsgBody: text('read?'), NeedReadReceipt: 1 } as const
  await app.call('group_open_http_svc/send_group_msg', { GroupId: 'tea', ...asking })
  await app.call('group_open_http_svc/add_group_member', {
    GroupId: 'tea',
    MemberList: [{ Member_Account: 'bob' }],
  })
  return app
}
