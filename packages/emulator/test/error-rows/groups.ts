import type { App } from '../app.ts'
import { say, withTea } from '../tea-group.ts'
import type { ErrorRows } from './run.ts'

const many = (count: number) => Array.from({ length: count }, (_, index) => `user${index}`)
const members = (count: number) => many(count).map((Member_Account) => ({ Member_Account }))
const carol = { Member_Account: 'carol' }

/** What every command answers that is about one group. */
export function ofGroup(body: object) {
  return {
    10002: 'inside',
    10003: 'no such command',
    10010: [{ ...body, GroupId: 'coffee' }],
    10015: [
      { ...body, GroupId: 'x'.repeat(49) },
      { ...body, GroupId: '茶' },
    ],
  } as const
}

// Every row of the error tables of the pages, or of their neighbours where the page's own table is not known. Where several requests
// lead to a code, each is listed.
export const documented: ErrorRows = {
  'group_open_http_svc/get_appid_group_list': {
    10002: 'inside',
    10004: [
      { Limit: 10_001 },
      { Limit: '1' },
      { Next: -1 },
      { Next: 1.5 },
      { Next: '1' },
      { Next: 2 ** 64 },
      { GroupType: 'Work' },
    ],
    10007: 'no cause',
    // Of 10000 groups only the ids are told.
    10018: 'no cause',
  },
  'group_open_http_svc/modify_group_base_info': {
    ...ofGroup({ Name: 'x' }),
    10004: [
      { Name: 'x' },
      { GroupId: 'tea', Name: 'x'.repeat(31) },
      { GroupId: 'tea', Name: '' },
      { GroupId: 'tea', Introduction: '茶'.repeat(81) },
      { GroupId: 'tea', Notification: 'x'.repeat(301) },
      { GroupId: 'tea', FaceUrl: 'x'.repeat(101) },
      { GroupId: 'tea', MaxMemberNum: -1 },
      { GroupId: 'tea', ApplyJoinOption: 'Free' },
      { GroupId: 'tea', InviteJoinOption: 'DisableApply' },
      { GroupId: 'tea', MuteAllMember: true },
      { GroupId: 'tea', MuteAllMember: 'on' },
      { GroupId: 'tea', AppDefinedData: {} },
      { GroupId: 'tea', AppDefinedData: [{ Value: 'x' }] },
      { GroupId: 'tea', EnablePermission: 2 },
      { GroupId: 'tea', DefaultPermission: -1 },
      { GroupId: 'tea', HistoryMsgBeforeJoin: 'Yes' },
    ],
    10007: 'no cause',
    10026: 'edition',
  },
  'group_open_http_svc/add_group_member': {
    ...ofGroup({ MemberList: [carol] }),
    10004: [
      { GroupId: 'tea' },
      { GroupId: 'tea', MemberList: [] },
      { GroupId: 'tea', MemberList: ['carol'] },
      { GroupId: 'tea', MemberList: [{}] },
      { GroupId: 'tea', MemberList: [carol], Silence: 2 },
    ],
    10005: [{ GroupId: 'tea', MemberList: members(301) }],
    10007: [{ GroupId: 'live', MemberList: [carol] }],
    10014: [{ GroupId: 'full', MemberList: [carol] }],
    10016: 'inside',
    10019: [{ GroupId: 'tea', MemberList: members(2) }],
    10026: 'edition',
    10037: 'edition',
  },
  'group_open_http_svc/delete_group_member': {
    ...ofGroup({ MemberToDel_Account: ['bob'] }),
    10004: [
      { GroupId: 'live', MemberToDel_Account: ['alice'] },
      { GroupId: 'tea' },
      { GroupId: 'tea', MemberToDel_Account: [] },
      { GroupId: 'tea', MemberToDel_Account: 'bob' },
      { GroupId: 'tea', MemberToDel_Account: many(101) },
      { GroupId: 'tea', MemberToDel_Account: ['bob'], Silence: '1' },
      { GroupId: 'tea', MemberToDel_Account: ['bob'], Reason: 7 },
    ],
    10007: 'no cause',
  },
  'group_open_http_svc/destroy_group': {
    ...ofGroup({}),
    10004: [{}, { GroupId: '' }, { GroupId: 7 }],
    10007: 'no cause',
  },
  'group_open_http_svc/modify_group_member_info': {
    ...ofGroup({ Member_Account: 'bob' }),
    10004: [
      { GroupId: 'tea' },
      { GroupId: 'tea', Member_Account: 'bob', Role: 'Owner' },
      { GroupId: 'tea', Member_Account: 'bob', MsgFlag: 'Accept' },
      { GroupId: 'tea', Member_Account: 'bob', NameCard: '茶'.repeat(17) },
      { GroupId: 'tea', Member_Account: 'bob', MuteTime: -1 },
      { GroupId: 'tea', Member_Account: 'bob', MuteTime: 2 ** 32 },
      { GroupId: 'tea', Member_Account: 'bob', AppMemberDefinedData: [{}] },
    ],
    10007: [
      { GroupId: 'live', Member_Account: 'alice', NameCard: 'x' },
      { GroupId: 'tea', Member_Account: 'carol', NameCard: 'x' },
      { GroupId: 'tea', Member_Account: 'alice', Role: 'Member' },
      { GroupId: 'work', Member_Account: 'bob', Role: 'Admin' },
      { GroupId: 'work', Member_Account: 'bob', MuteTime: 60 },
    ],
  },
  'group_open_http_svc/get_role_in_group': {
    ...ofGroup({ User_Account: ['bob'] }),
    10004: [
      { GroupId: 'tea' },
      { GroupId: 'tea', User_Account: [] },
      { GroupId: 'tea', User_Account: 'bob' },
      { GroupId: 'tea', User_Account: many(501) },
    ],
    10007: [{ GroupId: 'live', User_Account: ['alice'] }],
  },
  'group_open_http_svc/get_specified_group_member_info': {
    ...ofGroup({ Member_List_Account: ['bob'] }),
    10004: [
      { GroupId: 'tea' },
      { GroupId: 'tea', Member_List_Account: [] },
      { GroupId: 'tea', Member_List_Account: many(51) },
      { GroupId: 'tea', Member_List_Account: ['bob'], MemberInfoFilter: 'Role' },
      { GroupId: 'tea', Member_List_Account: ['bob'], MemberRoleFilter: 'Owner' },
      { GroupId: 'tea', Member_List_Account: ['bob'], AppDefinedDataFilter_GroupMember: 'seat' },
    ],
    10007: [{ GroupId: 'live', Member_List_Account: ['alice'] }],
  },
  'group_open_http_svc/forbid_send_msg': {
    ...ofGroup({ Members_Account: ['bob'], MuteTime: 1 }),
    10004: [
      { GroupId: 'tea', Members_Account: ['bob'] },
      { GroupId: 'tea', MuteTime: 1 },
      { GroupId: 'tea', Members_Account: [], MuteTime: 1 },
      { GroupId: 'tea', Members_Account: many(501), MuteTime: 1 },
      { GroupId: 'tea', Members_Account: ['bob'], MuteTime: '1' },
      { GroupId: 'tea', Members_Account: ['bob'], MuteTime: 2 ** 32 },
    ],
    10007: [{ GroupId: 'work', Members_Account: ['bob'], MuteTime: 1 }],
  },
  'group_open_http_svc/get_group_muted_account': {
    ...ofGroup({}),
    10004: [{}],
    10007: 'no cause',
  },
  'group_open_http_svc/get_group_shutted_uin': {
    ...ofGroup({}),
    10004: [{}],
    10007: 'no cause',
  },
  'group_open_http_svc/send_group_system_notification': {
    ...ofGroup({ Content: 'hi' }),
    10004: [
      { GroupId: 'tea' },
      { GroupId: 'tea', Content: '' },
      { GroupId: 'tea', Content: 'hi', ToMembers_Account: 'bob' },
      { GroupId: 'tea', Content: 'hi', ToMembers_Account: many(501) },
    ],
    10007: [{ GroupId: 'live', Content: 'hi', ToMembers_Account: ['alice'] }],
  },
  'group_open_http_svc/change_group_owner': {
    10002: 'inside',
    10004: [{ GroupId: 'tea' }],
    10007: [
      { GroupId: 'live', NewOwner_Account: 'alice' },
      { GroupId: 'tea', NewOwner_Account: 'carol' },
    ],
    10010: [{ GroupId: 'coffee', NewOwner_Account: 'bob' }],
    10015: [{ GroupId: '茶', NewOwner_Account: 'bob' }],
  },
  'group_open_http_svc/import_group_member': {
    ...ofGroup({ MemberList: [carol] }),
    10004: [
      { GroupId: 'tea' },
      { GroupId: 'tea', MemberList: [] },
      { GroupId: 'tea', MemberList: [{}] },
      { GroupId: 'tea', MemberList: [{ ...carol, Role: 'Owner' }] },
      { GroupId: 'tea', MemberList: [{ ...carol, JoinTime: 'now' }] },
      { GroupId: 'tea', MemberList: [{ ...carol, UnreadMsgNum: -1 }] },
    ],
    10005: [{ GroupId: 'tea', MemberList: members(301) }],
    10006: 'edition',
    10007: [{ GroupId: 'live', MemberList: [carol] }],
  },
  'group_open_http_svc/delete_group_msg_by_sender': {
    ...ofGroup({ Sender_Account: 'bob' }),
    10004: [{ GroupId: 'tea' }, { GroupId: 'tea', Sender_Account: '' }],
    10007: 'no cause',
  },
  'group_open_http_svc/clear_group_msg': {
    ...ofGroup({}),
    10004: [{}, { GroupId: 'tea', MsgSeq: 0 }, { GroupId: 'tea', MsgSeq: '1' }],
    10007: [{ GroupId: 'club' }],
  },
  'group_open_http_svc/group_msg_receipt': {
    ...ofGroup({ From_Account: 'bob', MsgSeqList: [{ MsgSeq: 1 }] }),
    10004: [
      { GroupId: 'tea', From_Account: 'bob' },
      { GroupId: 'tea', MsgSeqList: [{ MsgSeq: 1 }] },
      { GroupId: 'tea', From_Account: 'bob', MsgSeqList: [] },
      { GroupId: 'tea', From_Account: 'bob', MsgSeqList: [{ MsgSeq: 0 }] },
      { GroupId: 'tea', From_Account: 'bob', MsgSeqList: Array(51).fill({ MsgSeq: 1 }) },
    ],
    10007: [
      { GroupId: 'tea', From_Account: 'carol', MsgSeqList: [{ MsgSeq: 1 }] },
      { GroupId: 'live', From_Account: 'alice', MsgSeqList: [{ MsgSeq: 1 }] },
      { GroupId: 'club', From_Account: 'alice', MsgSeqList: [{ MsgSeq: 1 }] },
    ],
    10062: [
      { GroupId: 'tea', From_Account: 'alice', MsgSeqList: [{ MsgSeq: 1 }] },
      { GroupId: 'tea', From_Account: 'alice', MsgSeqList: [{ MsgSeq: 99 }] },
    ],
  },
  'group_open_http_svc/get_group_msg_receipt': {
    ...ofGroup({ MsgSeqList: [{ MsgSeq: 1 }] }),
    10004: [
      { GroupId: 'tea' },
      { GroupId: 'tea', MsgSeqList: [] },
      { GroupId: 'tea', MsgSeqList: [1] },
      { GroupId: 'tea', MsgSeqList: Array(51).fill({ MsgSeq: 1 }) },
    ],
    10007: [
      { GroupId: 'live', MsgSeqList: [{ MsgSeq: 1 }] },
      { GroupId: 'club', MsgSeqList: [{ MsgSeq: 1 }] },
    ],
    // Of a message, in the answer: see the test of the command.
    10062: 'no cause',
  },
  'group_open_http_svc/get_group_msg_receipt_detail': {
    ...ofGroup({ MsgSeq: 1, Filter: 0, Count: 1 }),
    10004: [
      { GroupId: 'tea', Filter: 0, Count: 1 },
      { GroupId: 'tea', MsgSeq: 1, Count: 1 },
      { GroupId: 'tea', MsgSeq: 1, Filter: 2, Count: 1 },
      { GroupId: 'tea', MsgSeq: 1, Filter: 0 },
      { GroupId: 'tea', MsgSeq: 1, Filter: 0, Count: 0 },
      { GroupId: 'tea', MsgSeq: 1, Filter: 0, Count: 201 },
      { GroupId: 'tea', MsgSeq: 1, Filter: 0, Count: 1, Cursor: 'x' },
      { GroupId: 'tea', MsgSeq: 1, Filter: 0, Count: 1, Cursor: 7 },
    ],
    10007: [{ GroupId: 'club', MsgSeq: 1, Filter: 0, Count: 1 }],
    10062: [
      { GroupId: 'tea', MsgSeq: 1, Filter: 0, Count: 1 },
      { GroupId: 'tea', MsgSeq: 99, Filter: 0, Count: 1 },
    ],
  },
}

/** Beside "tea", in which bob has written once: a live room, a group of colleagues, a community and a group without room. */
export async function withGroups(): Promise<App> {
  const app = await withTea()
  const make = (Type: string, GroupId: string, more = {}) =>
    app.call('group_open_http_svc/create_group', {
      Type,
      GroupId,
      Name: GroupId,
      Owner_Account: 'alice',
      ...more,
    })
  await make('AVChatRoom', 'live')
  await make('Private', 'work', { MemberList: [{ Member_Account: 'bob' }] })
  await make('Community', 'club')
  await make('Public', 'full', { MaxMemberCount: 1 })
  await say(app, 1)
  return app
}
