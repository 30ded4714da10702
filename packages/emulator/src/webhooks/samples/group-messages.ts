import type { GroupMessageEvents } from '@timkit/core/webhook'
import type { Moment } from './moment.ts'
import { sampleBody } from './parts.ts'

const group = { GroupId: 'tea_lovers', Type: 'Public' }

/** A sample of each event about group messages. */
export function groupMessages(moment: Moment): GroupMessageEvents {
  const message = {
    ...group,
    From_Account: 'alice',
    Operator_Account: 'alice',
    Random: moment.random,
    OnlineOnlyFlag: 0,
    MsgBody: sampleBody,
    CloudCustomData: '{"order":"NS-1024"}',
    EventTime: moment.time,
  }
  return {
    'Group.CallbackBeforeSendMsg': {
      CallbackCommand: 'Group.CallbackBeforeSendMsg',
      ...message,
      MsgId: moment.id,
    },
    'Group.CallbackAfterSendMsg': {
      CallbackCommand: 'Group.CallbackAfterSendMsg',
      ...message,
      MsgId: moment.id,
      MsgSeq: moment.groupSeq,
      MsgTime: moment.seconds,
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
      MsgSeqList: [{ MsgSeq: moment.groupSeq - 1 }, { MsgSeq: moment.groupSeq }],
      EventTime: moment.time,
    },
    'Group.CallbackAfterModifyMsg': {
      CallbackCommand: 'Group.CallbackAfterModifyMsg',
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '茶叶到了,谢谢!' } }],
      Operator_Account: 'alice',
      GroupId: 'tea_lovers',
      TopicId: '',
      MsgSeq: moment.groupSeq,
      EventTime: moment.time,
    },
    'Group.CallbackAfterReadReceipt': {
      CallbackCommand: 'Group.CallbackAfterReadReceipt',
      ...group,
      GroupMsgReceiptList: [
        {
          MsgSeq: moment.groupSeq,
          ReadNum: 1,
          UnreadNum: 4,
          ReadReceiptMembers: [{ Member_Account: 'bob' }],
        },
      ],
      EventTime: moment.time,
    },
    'Group.CallbackAfterGroupMsgExtension': {
      CallbackCommand: 'Group.CallbackAfterGroupMsgExtension',
      GroupId: 'tea_lovers',
      MsgSeq: moment.groupSeq,
      OperateType: 2,
      ExtensionList: [{ Key: 'handled', Value: '', Seq: 2 }],
      Seq: 2,
      EventTime: moment.time,
    },
  }
}
