import type { OneToOneEvents } from '@timkit/core/webhook'
import { sampleBody, sampleId, sampleKey, sampleSeconds, sampleTime } from './parts.ts'

const message = {
  From_Account: 'alice',
  To_Account: 'shop_lin',
  MsgSeq: 48_374,
  MsgRandom: 2_837_546,
  MsgTime: sampleSeconds,
  MsgKey: sampleKey,
  MsgId: sampleId,
  OnlineOnlyFlag: 0,
  MsgBody: sampleBody,
  CloudCustomData: '{"order":"NS-1024"}',
}

/** A sample of each event about one-to-one messages. */
export const oneToOne: OneToOneEvents = {
  'C2C.CallbackBeforeSendMsg': {
    CallbackCommand: 'C2C.CallbackBeforeSendMsg',
    ...message,
    EventTime: sampleTime,
  },
  'C2C.CallbackAfterSendMsg': {
    CallbackCommand: 'C2C.CallbackAfterSendMsg',
    ...message,
    SendMsgResult: 0,
    ErrorInfo: 'send msg succeed',
    UnreadMsgNum: 7,
    EventTime: sampleTime,
  },
  'C2C.CallbackAfterMsgReport': {
    CallbackCommand: 'C2C.CallbackAfterMsgReport',
    Report_Account: 'shop_lin',
    Peer_Account: 'alice',
    LastReadTime: sampleSeconds,
    UnreadMsgNum: 6,
  },
  'C2C.CallbackAfterMsgWithDraw': {
    CallbackCommand: 'C2C.CallbackAfterMsgWithDraw',
    From_Account: 'alice',
    To_Account: 'shop_lin',
    MsgKey: sampleKey,
    UnreadMsgNum: 6,
  },
  'C2C.CallbackAfterModifyMsg': {
    CallbackCommand: 'C2C.CallbackAfterModifyMsg',
    Operator_Account: 'alice',
    From_Account: 'alice',
    To_Account: 'shop_lin',
    MsgSeq: 48_374,
    MsgRandom: 2_837_546,
    MsgTime: sampleSeconds,
    MsgKey: sampleKey,
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: '茶叶到了,谢谢!' } }],
    CloudCustomData: '{"order":"NS-1024"}',
    EventTime: sampleTime,
  },
  'C2C.CallbackAfterMsgReadReceipt': {
    CallbackCommand: 'C2C.CallbackAfterMsgReadReceipt',
    Operator_Account: 'shop_lin',
    Peer_Account: 'alice',
    C2CMsgInfo: [{ From_Account: 'alice', To_Account: 'shop_lin', MsgKey: sampleKey, MsgId: sampleId }],
    EventTime: sampleTime,
  },
  'C2C.CallbackAfterMsgReadAll': {
    CallbackCommand: 'C2C.CallbackAfterMsgReadAll',
    Report_Account: 'shop_lin',
    EventTime: sampleTime,
    GroupReadInfo: [{ GroupId: 'tea_lovers', MsgSeq: 123 }],
  },
  'C2C.CallbackAfterC2CMsgExtension': {
    CallbackCommand: 'C2C.CallbackAfterC2CMsgExtension',
    From_Account: 'alice',
    To_Account: 'shop_lin',
    MsgKey: sampleKey,
    OperateType: 1,
    ExtensionList: [{ Key: 'handled', Value: 'shop_amy', Seq: 1 }],
    Seq: 1,
    EventTime: sampleTime,
  },
}
