import type { App } from '../app.ts'
import { text } from '../app.ts'
import { withRoom } from '../live-room.ts'
import type { ErrorRows } from './run.ts'

const GroupId = 'tea'
const tooLong = { GroupId: 'x'.repeat(49) }
const accounts = (count: number) => Array.from({ length: count }, () => 'bob')
const bob = { Member_Account: 'bob', Marks: [1000] }
const mark = { CommandType: 1, MemberList: [bob] }
const admin = { CommandType: 1, Admin_Account: ['bob'] }
const ban = { GroupId, Members_Account: ['bob'], Duration: 60 }
const hi = { From_Account: 'dave', Random: 1, MsgBody: text('hi') }

/** What every command answers that is about one live room. */
function ofRoom(body: object) {
  return {
    10001: 'admin',
    10002: 'inside',
    10003: 'no such command',
    10007: [{ ...body, GroupId: 'club' }],
    10010: [{ ...body, GroupId: 'coffee' }],
    10015: [
      { ...body, ...tooLong },
      { ...body, GroupId: '茶' },
    ],
  } as const
}

/** The rows of commands about live rooms. */
export const documented: ErrorRows = {
  'group_open_avchatroom_http_svc/get_members': {
    ...ofRoom({ Timestamp: 0 }),
    10004: [
      { Timestamp: 0 },
      { GroupId },
      { GroupId, Timestamp: -1 },
      { GroupId, Timestamp: 0, Mark: 'vip' },
    ],
  },
  'group_open_avchatroom_http_svc/modify_user_info': {
    ...ofRoom(mark),
    10004: [
      mark,
      { ...mark, GroupId, CommandType: 3 },
      { ...mark, GroupId, MemberList: [] },
      { ...mark, GroupId, MemberList: Array(501).fill(bob) },
      { ...mark, GroupId, MemberList: [{ ...bob, Marks: [999] }] },
      { ...mark, GroupId, MemberList: [{ ...bob, Member_Account: 'dave' }] },
    ],
  },
  'group_open_avchatroom_http_svc/modify_admin': {
    ...ofRoom(admin),
    10004: [
      admin,
      { ...admin, GroupId, CommandType: 3 },
      { ...admin, GroupId, Admin_Account: [] },
      { ...admin, GroupId, Admin_Account: ['nobody'] },
    ],
  },
  'group_open_avchatroom_http_svc/get_admin_list': { ...ofRoom({}), 10004: [{}, { GroupId: 7 }] },
  'group_open_avchatroom_http_svc/check_members': {
    ...ofRoom({ Member_Account: ['bob'] }),
    10004: [{ Member_Account: ['bob'] }, { GroupId }, { GroupId, Member_Account: 'bob' }],
  },
  'group_open_http_svc/get_online_member_num': { ...ofRoom({}), 10004: [{}] },
  'group_open_http_svc/send_broadcast_msg': {
    10002: 'inside',
    10003: 'no such command',
    10004: [
      { ...hi, MsgBody: undefined },
      { ...hi, MsgBody: [] },
      { ...hi, MsgBody: [{}] },
      { ...hi, Random: undefined },
      { ...hi, Random: 2 ** 32 },
      { ...hi, From_Account: 'nobody' },
      { ...hi, MsgBody: text('x'.repeat(12_000)) },
    ],
    10007: 'edition',
    10023: 'edition',
  },
  'group_open_http_svc/ban_group_member': {
    ...ofRoom(ban),
    10004: [
      { ...ban, GroupId: undefined },
      { ...ban, Members_Account: [] },
      { ...ban, Members_Account: ['nobody'] },
      { ...ban, Duration: undefined },
      { ...ban, Duration: 2 ** 32 },
      { ...ban, Description: 'x'.repeat(1001) },
    ],
    10005: [{ ...ban, Members_Account: accounts(21) }],
    10007: [
      { ...ban, GroupId: 'club' },
      { ...ban, Members_Account: ['alice'] },
    ],
  },
  'group_open_http_svc/unban_group_member': {
    ...ofRoom(ban),
    10004: [{ GroupId }, { GroupId, Members_Account: [] }, { GroupId, Members_Account: ['nobody'] }],
    10005: [{ GroupId, Members_Account: accounts(21) }],
  },
  'group_open_http_svc/get_group_ban_member': {
    ...ofRoom({ Offset: 0 }),
    10004: [{ Offset: 0 }, { GroupId }, { GroupId, Offset: -1 }, { GroupId, Offset: 0, Limit: '1' }],
    10005: [
      { GroupId, Offset: 0, Limit: 101 },
      { GroupId, Offset: 0, Limit: 1000 },
    ],
  },
}

/** An app with a live room, and a group that is none. */
export async function withRooms(): Promise<App> {
  const app = await withRoom()
  await app.call('group_open_http_svc/create_group', { Type: 'Public', Name: 'Club', GroupId: 'club' })
  return app
}
