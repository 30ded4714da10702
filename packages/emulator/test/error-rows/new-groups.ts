import { noon } from '../app.ts'
import { ofGroup } from './groups.ts'
import type { ErrorRows } from './run.ts'

const make = { Type: 'Public', Name: 'new' }
const member = { Member_Account: 'bob' }
const second = noon / 1000

/** What a group to make is refused for, however it comes to be. */
const badGroups = [
  { Name: 'new' },
  { Type: 'Public' },
  { ...make, Type: 'Work' },
  { ...make, Name: '' },
  { ...make, Name: 'x'.repeat(31) },
  { ...make, Introduction: '茶'.repeat(81) },
  { ...make, Notification: 'x'.repeat(301) },
  { ...make, FaceUrl: 'x'.repeat(101) },
  { ...make, ApplyJoinOption: 'Free' },
  { ...make, GroupId: 'x'.repeat(49) },
  { ...make, GroupId: '@TGS#mine' },
  { ...make, AppDefinedData: [{}] },
]

/** The rows of what makes groups, and of what tells of several. */
export const documented: ErrorRows = {
  'group_open_http_svc/create_group': {
    10002: 'inside',
    10003: 'no such command',
    10004: [
      ...badGroups,
      { ...make, MemberList: ['bob'] },
      { ...make, MemberList: [{ ...member, Role: 'Owner' }] },
    ],
    10005: [{ ...make, MemberList: Array(101).fill(member) }],
    10006: 'edition',
    10007: [{ ...make, Type: 'AVChatRoom', MemberList: [member] }],
    10008: 'signature',
    10016: 'inside',
    10021: [
      { ...make, GroupId: 'tea' },
      { ...make, GroupId: 'tea', Owner_Account: 'bob' },
    ],
    10025: [{ ...make, GroupId: 'tea', Owner_Account: 'alice' }],
    10036: 'edition',
    10037: 'edition',
    10038: 'edition',
    10058: 'edition',
  },
  'group_open_http_svc/import_group': {
    10002: 'inside',
    10003: 'no such command',
    10004: [...badGroups, { ...make, CreateTime: second + 1 }, { ...make, CreateTime: 'now' }],
    10007: [{ ...make, Type: 'AVChatRoom' }],
    10021: [
      { ...make, GroupId: 'tea' },
      { ...make, GroupId: 'tea', Owner_Account: 'alice' },
    ],
  },
  'group_open_http_svc/get_group_info': {
    10002: 'inside',
    10003: 'no such command',
    10004: [
      {},
      { GroupIdList: [] },
      { GroupIdList: 'tea' },
      { GroupIdList: Array(51).fill('tea') },
      { GroupIdList: ['tea'], ResponseFilter: 'Name' },
      { GroupIdList: ['tea'], ResponseFilter: { MemberInfoFilter: 'Role' } },
    ],
    10007: 'no cause',
    10010: 'outcome',
    10015: 'outcome',
    // Of so many members that the tests of the answers have it.
    10018: 'state',
  },
  'group_open_http_svc/get_group_member_info': {
    ...ofGroup({}),
    10004: [
      {},
      { GroupId: 'tea', MemberInfoFilter: 'Role' },
      { GroupId: 'tea', MemberRoleFilter: [7] },
      { GroupId: 'tea', Limit: 6001 },
      { GroupId: 'tea', Offset: -1 },
      { GroupId: 'club', Limit: 101 },
      { GroupId: 'club', Next: 'x' },
    ],
    10007: [{ GroupId: 'live' }],
    10018: 'state',
  },
  'group_open_http_svc/get_joined_group_list': {
    10002: 'inside',
    10003: 'no such command',
    10004: [
      {},
      { Member_Account: 'alice', Limit: 5001 },
      { Member_Account: 'alice', Offset: '1' },
      { Member_Account: 'alice', GroupType: 'Work' },
      { Member_Account: 'alice', SupportTopic: 2 },
      { Member_Account: 'alice', SupportTopic: 1, GroupType: 'Public' },
      { Member_Account: 'alice', ResponseFilter: { SelfInfoFilter: 'Role' } },
    ],
    10018: 'state',
  },
}
