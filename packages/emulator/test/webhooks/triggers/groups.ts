import { text } from '../../app.ts'
import { second } from '../house.ts'
import { imports, nothing, reads, silent, type Triggers, triggers } from '../trigger.ts'

const tea = { GroupId: 'tea' }
const bob = { Member_Account: 'bob' }
const cat = { Member_Account: 'cat' }

const silentRecall =
  'Its page calls it a silent recall, which clients see when they pull, and names no webhook.'

/** Groups: their life, members and messages. */
export const groups: Triggers = {
  'group_open_http_svc/create_group': triggers(
    { Type: 'Public', Name: 'Milk', Owner_Account: 'amy', MemberList: [bob] },
    'A group is asked about before it is made, and told of after; who is in it from the start has not joined.',
    'Group.CallbackBeforeCreateGroup',
    'Group.CallbackAfterCreateGroup',
  ),
  'group_open_http_svc/import_group': nothing(
    { Type: 'Public', Name: 'Milk', Owner_Account: 'amy' },
    imports,
  ),
  'group_open_http_svc/destroy_group': triggers(
    tea,
    'A group that is disbanded. Nobody leaves it before.',
    'Group.CallbackAfterGroupDestroyed',
  ),
  'group_open_http_svc/modify_group_base_info': triggers(
    { ...tea, Name: 'Green tea', MaxMemberNum: 9 },
    'Name, introduction, notice or picture of a group.',
    'Group.CallbackAfterGroupInfoChanged',
  ),
  'group_open_http_svc/get_group_info': nothing({ GroupIdList: ['tea'] }, reads),
  'group_open_http_svc/get_appid_group_list': nothing({}, reads),
  'group_open_http_svc/add_group_member': triggers(
    { ...tea, MemberList: [cat] },
    'Members that are brought in. Whether the group is full now is told only where it is.',
    'Group.CallbackBeforeInviteJoinGroup',
    'Group.CallbackAfterNewMemberJoin',
  ),
  'group_open_http_svc/delete_group_member': triggers(
    { ...tea, MemberToDel_Account: ['bob'] },
    'Members that are put out. `Group.CallbackAfterKickMember` is on no page.',
    'Group.CallbackAfterMemberExit',
  ),
  'group_open_http_svc/import_group_member': nothing({ ...tea, MemberList: [cat] }, imports),
  'group_open_http_svc/modify_group_member_info': triggers(
    { ...tea, ...bob, Role: 'Admin', NameCard: 'Bo' },
    'Role or name card of a member.',
    'Group.CallbackAfterMemberFieldChanged',
  ),
  'group_open_http_svc/change_group_owner': triggers(
    { ...tea, NewOwner_Account: 'bob' },
    'Another owner.',
    'Group.CallbackAfterChangeGroupOwner',
  ),
  'group_open_http_svc/get_group_member_info': nothing(tea, reads),
  'group_open_http_svc/get_specified_group_member_info': nothing(
    { ...tea, Member_List_Account: ['bob'] },
    reads,
  ),
  'group_open_http_svc/get_role_in_group': nothing({ ...tea, User_Account: ['bob'] }, reads),
  'group_open_http_svc/get_joined_group_list': nothing({ Member_Account: 'bob' }, reads),
  'group_open_http_svc/send_group_msg': triggers(
    { ...tea, From_Account: 'bob', Random: 1, MsgBody: text('tea?') },
    'A message is asked about before it is sent, and told of after.',
    'Group.CallbackBeforeSendMsg',
    'Group.CallbackAfterSendMsg',
  ),
  'group_open_http_svc/group_msg_recall': triggers(
    { ...tea, MsgSeqList: [{ MsgSeq: 1 }] },
    'A recall, as by a client.',
    'Group.CallbackAfterRecallMsg',
  ),
  'group_open_http_svc/delete_group_msg_by_sender': nothing({ ...tea, Sender_Account: 'bob' }, silentRecall),
  'group_open_http_svc/clear_group_msg': nothing(tea, silent),
  'group_open_http_svc/import_group_msg': nothing(
    { ...tea, MsgList: [{ From_Account: 'bob', SendTime: second, Random: 1, MsgBody: text('old') }] },
    imports,
  ),
  'group_open_http_svc/group_msg_get_simple': nothing({ ...tea, ReqMsgNumber: 1 }, reads),
  'group_open_http_svc/set_unread_msg_num': nothing(
    { ...tea, ...bob, UnreadMsgNum: 1 },
    'Its page says that it triggers nothing.',
  ),
  'group_open_http_svc/send_group_system_notification': nothing(
    { ...tea, Content: 'closed' },
    'Notices of the system have no webhook.',
  ),
  'group_open_http_svc/group_msg_receipt': triggers(
    { ...tea, From_Account: 'amy', MsgSeqList: [{ MsgSeq: 1 }] },
    'Read receipts of messages.',
    'Group.CallbackAfterReadReceipt',
  ),
  'group_open_http_svc/get_group_msg_receipt': nothing({ ...tea, MsgSeqList: [{ MsgSeq: 1 }] }, reads),
  'group_open_http_svc/get_group_msg_receipt_detail': nothing(
    { ...tea, MsgSeq: 1, Count: 1, Filter: 0 },
    reads,
  ),
  'group_open_http_svc/forbid_send_msg': nothing(
    { ...tea, Members_Account: ['bob'], MuteTime: 60 },
    'There is no webhook for mutes.',
  ),
  'group_open_http_svc/get_group_muted_account': nothing(tea, reads),
  'group_open_http_svc/get_group_shutted_uin': nothing(tea, reads),
  'group_search/search': nothing({ Keywords: ['tea'], Count: 1 }, reads),
  'group_member_search/search': nothing({ Keywords: ['bob'], Count: 1 }, reads),
}
