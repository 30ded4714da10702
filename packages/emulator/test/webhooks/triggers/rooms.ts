import { text } from '../../app.ts'
import { nothing, reads, silent, type Triggers } from '../trigger.ts'

const live = { GroupId: 'live' }

/** AVChatRooms. */
export const rooms: Triggers = {
  'group_open_http_svc/get_online_member_num': nothing(live, reads),
  'group_open_http_svc/send_broadcast_msg': nothing({ Random: 1, MsgBody: text('sale') }, silent),
  'group_open_http_svc/ban_group_member': nothing(
    { ...live, Members_Account: ['bob'], Duration: 60 },
    silent,
  ),
  'group_open_http_svc/unban_group_member': nothing({ ...live, Members_Account: ['cat'] }, silent),
  'group_open_http_svc/get_group_ban_member': nothing({ ...live, Limit: 10, Offset: 0 }, reads),
  'group_open_avchatroom_http_svc/get_members': nothing({ ...live, Timestamp: 0 }, reads),
  'group_open_avchatroom_http_svc/modify_user_info': nothing(
    { ...live, CommandType: 1, MemberList: [{ Member_Account: 'bob', Marks: [1000] }] },
    silent,
  ),
  'group_open_avchatroom_http_svc/modify_admin': nothing(
    { ...live, CommandType: 1, Admin_Account: ['bob'] },
    silent,
  ),
  'group_open_avchatroom_http_svc/get_admin_list': nothing(live, reads),
  'group_open_avchatroom_http_svc/check_members': nothing({ ...live, Member_Account: ['bob'] }, reads),
}
