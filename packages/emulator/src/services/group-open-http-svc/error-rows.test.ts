import { expect, test } from 'vitest'
import { text } from '../../../test/app.ts'
import { withGroups } from '../../../test/error-rows/groups.ts'

test.each([
  ['add_group_member', { MemberList: [{ Member_Account: 7 }] }],
  ['delete_group_member', { MemberToDel_Account: [7] }],
  ['import_group_member', { MemberList: [{ Member_Account: 7 }] }],
  ['modify_group_base_info', { From_Account: 7 }],
  ['modify_group_member_info', { Member_Account: 7 }],
  ['get_role_in_group', { User_Account: [7] }],
  ['get_specified_group_member_info', { Member_List_Account: [7] }],
  ['forbid_send_msg', { Members_Account: [7], MuteTime: 1 }],
  ['send_group_system_notification', { Content: 'x', ToMembers_Account: [7] }],
  ['change_group_owner', { NewOwner_Account: 7 }],
  ['delete_group_msg_by_sender', { Sender_Account: 7 }],
  ['group_msg_receipt', { From_Account: 7, MsgSeqList: [{ MsgSeq: 1 }] }],
] as const)('%s answers 60015 to a UserID that is a number: %j', async (command, body) => {
  const { code } = await withGroups()
  expect(await code(`group_open_http_svc/${command}`, { GroupId: 'tea', ...body })).toBe(60015)
})

test.each([
  ['modify_group_base_info', { From_Account: 'nobody' }],
  ['modify_group_member_info', { Member_Account: 'nobody' }],
  ['change_group_owner', { NewOwner_Account: 'nobody' }],
  ['forbid_send_msg', { Members_Account: ['bob', 'nobody'], MuteTime: 1 }],
  ['group_msg_receipt', { From_Account: 'nobody', MsgSeqList: [{ MsgSeq: 1 }] }],
  ['set_unread_msg_num', { Member_Account: 'nobody', UnreadMsgNum: 1 }],
  ['send_group_msg', { From_Account: 'nobody', Random: 9, MsgBody: text('hi') }],
] as const)('%s answers 10019 to an account that does not exist: %j', async (command, body) => {
  const { code } = await withGroups()
  expect(await code(`group_open_http_svc/${command}`, { GroupId: 'tea', ...body })).toBe(10019)
})
