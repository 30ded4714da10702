import type { GroupMessageEvents } from '@timkit/core/webhook'
import { sampleBody, sampleId, sampleSeconds, sampleTime } from './parts.ts'

const group = { GroupId: 'tea_lovers', Type: 'Public' }

const message = {
  ...group,
  From_Account: 'alice',
  Operator_Account: 'alice',
  Random: 2_837_546,
  OnlineOnlyFlag: 0,
  MsgBody: sampleBody,
  CloudCustomData: '{"order":"NS-1024"}',
  EventTime: sampleTime,
}

/** A sample of each event about group messages. */
export const groupMessages: GroupMessageEvents = {
  'Group.CallbackBeforeSendMsg': {
    CallbackCommand: 'Group.CallbackBeforeSendMsg',
    ...message,
    MsgId: sampleId,
  },
  'Group.CallbackAfterSendMsg': {
    CallbackCommand: 'Group.CallbackAfterSendMsg',
    ...message,
    MsgId: sampleId,
    MsgSeq: 123,
    MsgTime: sampleSeconds,
  },
  'Group.CallbackSendMsgException': {
    CallbackCommand: 'Group.CallbackSendMsgException',
    ...message,
    ErrorCode: 10023,
    ErrorInfo: 'msg count exceeds limit',
  },
  'Group.CallbackAfterRecallMsg': {
    CallbackCommand: 'Group.CallbackAfterRecallMsg',
    ...group,
    Operator_Account: 'shop_lin',
    MsgSeqList: [{ MsgSeq: 122 }, { MsgSeq: 123 }],
    EventTime: sampleTime,
  },
  'Group.CallbackAfterModifyMsg': {
    CallbackCommand: 'Group.CallbackAfterModifyMsg',
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '茶叶到了,谢谢!' } }],
    Operator_Account: 'alice',
    GroupId: 'tea_lovers',
    TopicId: '',
    MsgSeq: 123,
    EventTime: sampleTime,
  },
  'Group.CallbackAfterReadReceipt': {
    CallbackCommand: 'Group.CallbackAfterReadReceipt',
    ...group,
    GroupMsgReceiptList: [
      { MsgSeq: 123, ReadNum: 1, UnreadNum: 4, ReadReceiptMembers: [{ Member_Account: 'bob' }] },
    ],
    EventTime: sampleTime,
  },
  'Group.CallbackAfterGroupMsgExtension': {
    CallbackCommand: 'Group.CallbackAfterGroupMsgExtension',
    GroupId: 'tea_lovers',
    MsgSeq: 123,
    OperateType: 2,
    ExtensionList: [{ Key: 'handled', Value: '', Seq: 2 }],
    Seq: 2,
    EventTime: sampleTime,
  },
}
