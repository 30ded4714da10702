import { type App, noon, text } from '../app.ts'
import { ofGroup, withGroups } from './groups.ts'
import type { ErrorRows } from './run.ts'

const GroupId = 'tea'
const now = noon / 1000
const hi = { GroupId, From_Account: 'bob', Random: 9, MsgBody: text('hi') }
const past = { From_Account: 'bob', SendTime: now - 60, MsgBody: text('hi') }
const seqs = (count: number) => Array.from({ length: count }, (_, index) => ({ MsgSeq: index + 1 }))
const change = { GroupId, MsgSeq: 1 }
const { 10002: inside, 10003: noCommand, ...named } = ofGroup({ ...hi, GroupId: undefined })

/** The rows of what is said in groups. */
export const documented: ErrorRows = {
  'openim/modify_group_msg': {
    20001: [
      { MsgSeq: 1, MsgBody: text('ho') },
      { GroupId, MsgBody: text('ho') },
      { GroupId, MsgSeq: '1' },
    ],
    20002: 'signature',
    20004: 'inside',
    20005: 'inside',
    90001: [{ ...change, CloudCustomData: 7 }],
    90002: [{ ...change, MsgBody: [] }],
    // It has no such field.
    90003: 'no cause',
    90007: [{ ...change, MsgBody: 'ho' }],
    90009: 'admin',
    90010: [{ ...change, MsgBody: ['ho'] }],
    90992: 'inside',
    91000: 'inside',
  },
  'group_open_http_svc/send_group_msg': {
    ...named,
    10002: inside,
    10004: [
      { ...hi, GroupId: undefined },
      { ...hi, Random: undefined },
      { ...hi, Random: 2 ** 32 },
      { ...hi, MsgBody: [] },
      { ...hi, MsgBody: [{}] },
      { ...hi, MsgPriority: 'high' },
      { ...hi, SendMsgControl: ['NoUnread'], OnlineOnlyFlag: 1 },
      { ...hi, To_Account: Array(51).fill('alice') },
    ],
    10007: [{ ...hi, From_Account: 'carol' }],
    10016: 'inside',
    10017: [{ ...hi, GroupId: 'quiet' }],
    10023: 'edition',
    80002: [{ ...hi, MsgBody: text('x'.repeat(12_288)) }],
  },
  'group_open_http_svc/group_msg_get_simple': {
    ...ofGroup({ ReqMsgNumber: 1 }),
    10004: [{ ReqMsgNumber: 1 }, { GroupId }, { GroupId, ReqMsgNumber: 0 }, { GroupId, ReqMsgNumber: '1' }],
    10007: 'no cause',
    10044: [{ GroupId: 'live', ReqMsgNumber: 1 }],
  },
  'group_open_http_svc/group_msg_recall': {
    ...ofGroup({ MsgSeqList: seqs(1) }),
    10004: [
      { MsgSeqList: seqs(1) },
      { GroupId },
      { GroupId, MsgSeqList: [] },
      { GroupId, MsgSeqList: [1] },
      { GroupId, MsgSeqList: seqs(11) },
      { GroupId, MsgSeqList: seqs(1), Reason: 'x'.repeat(101) },
    ],
    10007: 'no cause',
    10030: 'outcome',
    10031: 'outcome',
    10032: 'outcome',
    10033: 'edition',
    10041: 'edition',
  },
  'group_open_http_svc/import_group_msg': {
    ...ofGroup({ MsgList: [past] }),
    10004: [
      { MsgList: [past] },
      { GroupId },
      { GroupId, MsgList: [] },
      { GroupId, MsgList: ['hi'] },
      { GroupId, MsgList: [{ ...past, MsgBody: [] }] },
      { GroupId, MsgList: [{ ...past, SendTime: 'now' }] },
      { GroupId, MsgList: Array(8).fill(past) },
    ],
    10007: [{ GroupId: 'live', MsgList: [past] }],
    // What is too long has 80002 beside it in the answer.
    10020: 'no cause',
  },
  'group_open_http_svc/set_unread_msg_num': {
    ...ofGroup({ Member_Account: 'bob', UnreadMsgNum: 1 }),
    10004: [
      { Member_Account: 'bob', UnreadMsgNum: 1 },
      { GroupId, UnreadMsgNum: 1 },
      { GroupId, Member_Account: 'bob' },
      { GroupId, Member_Account: 'bob', UnreadMsgNum: -1 },
    ],
    10007: [{ GroupId, Member_Account: 'carol', UnreadMsgNum: 1 }],
  },
}

/** The groups of the other rows, and one in which bob is muted. */
export async function withMessages(): Promise<App> {
  const app = await withGroups()
  await app.call('group_open_http_svc/create_group', {
    Type: 'Public',
    Name: 'quiet',
    GroupId: 'quiet',
    MemberList: [{ Member_Account: 'bob' }],
  })
  const mute = { GroupId: 'quiet', Members_Account: ['bob'], MuteTime: 60 }
  await app.call('group_open_http_svc/forbid_send_msg', mute)
  return app
}
