import type { OneToOneEvents } from '@timkit/core/webhook'
import type { Moment } from './moment.ts'
import { sampleBody } from './parts.ts'

/** A sample of each event about one-to-one messages. */
export function oneToOne(moment: Moment): OneToOneEvents {
  const message = {
    From_Account: 'alice',
    To_Account: 'shop_lin',
    MsgSeq: moment.seq,
    MsgRandom: moment.random,
    MsgTime: moment.seconds,
    MsgKey: moment.key,
    MsgId: moment.id,
    OnlineOnlyFlag: 0,
    MsgBody: sampleBody,
    CloudCustomData: '{"order":"NS-1024"}',
  }
  return {
    'C2C.CallbackBeforeSendMsg': {
      CallbackCommand: 'C2C.CallbackBeforeSendMsg',
      ...message,
      EventTime: moment.time,
    },
    'C2C.CallbackAfterSendMsg': {
      CallbackCommand: 'C2C.CallbackAfterSendMsg',
      ...message,
      SendMsgResult: 0,
      ErrorInfo: 'send msg succeed',
      UnreadMsgNum: 7,
      EventTime: moment.time,
    },
    'C2C.CallbackAfterMsgReport': {
      CallbackCommand: 'C2C.CallbackAfterMsgReport',
      Report_Account: 'shop_lin',
      Peer_Account: 'alice',
      LastReadTime: moment.seconds,
      UnreadMsgNum: moment.unread,
    },
    'C2C.CallbackAfterMsgWithDraw': {
      CallbackCommand: 'C2C.CallbackAfterMsgWithDraw',
      From_Account: 'alice',
      To_Account: 'shop_lin',
      MsgKey: moment.key,
      UnreadMsgNum: moment.unread,
    },
    'C2C.CallbackAfterModifyMsg': {
      CallbackCommand: 'C2C.CallbackAfterModifyMsg',
      Operator_Account: 'alice',
      From_Account: 'alice',
      To_Account: 'shop_lin',
      MsgSeq: moment.seq,
      MsgRandom: moment.random,
      MsgTime: moment.seconds,
      MsgKey: moment.key,
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '茶叶到了,谢谢!' } }],
      CloudCustomData: '{"order":"NS-1024"}',
      EventTime: moment.time,
    },
    'C2C.CallbackAfterMsgReadReceipt': {
      CallbackCommand: 'C2C.CallbackAfterMsgReadReceipt',
      Operator_Account: 'shop_lin',
      Peer_Account: 'alice',
      C2CMsgInfo: [{ From_Account: 'alice', To_Account: 'shop_lin', MsgKey: moment.key, MsgId: moment.id }],
      EventTime: moment.time,
    },
    'C2C.CallbackAfterMsgReadAll': {
      CallbackCommand: 'C2C.CallbackAfterMsgReadAll',
      Report_Account: 'shop_lin',
      EventTime: moment.time,
      GroupReadInfo: [{ GroupId: 'tea_lovers', MsgSeq: moment.groupSeq }],
    },
    'C2C.CallbackAfterC2CMsgExtension': {
      CallbackCommand: 'C2C.CallbackAfterC2CMsgExtension',
      From_Account: 'alice',
      To_Account: 'shop_lin',
      MsgKey: moment.key,
      OperateType: 1,
      ExtensionList: [{ Key: 'handled', Value: 'shop_amy', Seq: 1 }],
      Seq: 1,
      EventTime: moment.time,
    },
  }
}
