import { text } from '../../app.ts'
import { messageKey, second } from '../house.ts'
import { imports, nothing, reads, silent, type Triggers, triggers } from '../trigger.ts'

const sides = { From_Account: 'bob', To_Account: 'amy' }
const message = { ...sides, MsgKey: messageKey }
const marks = { Operator_Account: 'amy', Peer_Account: 'bob' }
const undocumented = 'No page documents it, or what it triggers.'

/** One-to-one messages, and what is done with them. */
export const messages: Triggers = {
  'openim/sendmsg': triggers(
    { ...sides, MsgRandom: 1, MsgBody: text('tea?') },
    'A message is asked about before it is sent, and told of after.',
    'C2C.CallbackBeforeSendMsg',
    'C2C.CallbackAfterSendMsg',
  ),
  'openim/batchsendmsg': nothing(
    { From_Account: 'bob', To_Account: ['amy', 'cat'], MsgRandom: 1, MsgBody: text('tea?') },
    'Its page says that it triggers nothing.',
  ),
  'openim/importmsg': nothing(
    { ...sides, SyncFromOldSystem: 2, MsgRandom: 1, MsgTimeStamp: second - 60, MsgBody: text('old') },
    imports,
  ),
  'openim/admin_set_msg_read': triggers(
    { Report_Account: 'amy', Peer_Account: 'bob' },
    'A report of what was read, as a client sends one.',
    'C2C.CallbackAfterMsgReport',
  ),
  'openim/admin_msgwithdraw': triggers(message, 'A recall, as by a client.', 'C2C.CallbackAfterMsgWithDraw'),
  'openim/modify_c2c_msg': triggers(
    { ...message, MsgBody: text('edited') },
    'An edit, as by a client.',
    'C2C.CallbackAfterModifyMsg',
  ),
  'openim/c2c_msg_read_receipt': triggers(
    { ...marks, C2CMsgInfo: [{ MsgKey: messageKey }] },
    'Receipts of single messages, as a client sends them.',
    'C2C.CallbackAfterMsgReadReceipt',
  ),
  'openim/delete_c2c_msg_ramble': nothing(
    { ...marks, MsgKeyList: [messageKey] },
    'Only one side loses the message: there is no webhook for it.',
  ),
  'openim/modify_group_msg': triggers(
    { GroupId: 'tea', MsgSeq: 1, MsgBody: text('edited') },
    'An edit, as by a client.',
    'Group.CallbackAfterModifyMsg',
  ),
  'openim/get_c2c_unread_msg_num': nothing({ To_Account: 'amy' }, reads),
  'openim/admin_getroammsg': nothing(
    { Operator_Account: 'amy', Peer_Account: 'bob', MaxCnt: 10, MinTime: 0, MaxTime: second },
    reads,
  ),
  'openim/query_online_status': nothing({ To_Account: ['amy'] }, reads),
  'openim/querystate': nothing({ To_Account: ['amy'] }, reads),
  'openim_msg_ext_http_svc/set_key_values': triggers(
    { ...message, OperateType: 1, ExtensionList: [{ Key: 'tea', Value: 'green' }] },
    'A change of an extension, as by a client.',
    'C2C.CallbackAfterC2CMsgExtension',
  ),
  'openim_msg_ext_http_svc/group_set_key_values': triggers(
    { GroupId: 'tea', MsgSeq: 1, OperateType: 1, ExtensionList: [{ Key: 'tea', Value: 'green' }] },
    'A change of an extension, as by a client.',
    'Group.CallbackAfterGroupMsgExtension',
  ),
  'openim_msg_ext_http_svc/get_key_values': nothing(message, reads),
  'openim_msg_ext_http_svc/group_get_key_values': nothing({ GroupId: 'tea', MsgSeq: 1 }, reads),
  'openim_robot_http_svc/send_stream_msg': nothing(
    { From_Account: '@RBT#helper', To_Account: 'amy', Chunk: 'Hel' },
    silent,
  ),
  'openim_robot_http_svc/create_robot': nothing({ UserID: '@RBT#second', Nick: 'Second' }, silent),
  'openim_robot_http_svc/delete_robot': nothing({ Robot_Account: '@RBT#helper' }, silent),
  'openim_robot_http_svc/get_all_robots': nothing({}, reads),
  'stream_msg/send_c2c_stream_msg': nothing({ ...sides, MsgRandom: 1, MsgBody: stream() }, undocumented),
  'stream_msg/send_group_stream_msg': nothing(
    { GroupId: 'tea', From_Account: 'bob', Random: 1, MsgBody: stream() },
    undocumented,
  ),
  'open_msg_svc/get_history': nothing({ ChatType: 'C2C', MsgTime: '2026052010' }, reads),
}

function stream() {
  const Chunks = [{ EventType: 'data', Index: 0, Markdown: 'Hello', IsLast: false }]
  return [{ MsgType: 'TIMStreamElem', MsgContent: { Chunks } }]
}
