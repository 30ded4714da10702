import type { OperationsEvents } from '@timkit/core/webhook'
import type { Moment } from './moment.ts'

/** A sample of each event about what the service itself reports. */
export function operations(moment: Moment): OperationsEvents {
  return {
    'Push.OfflinePush': {
      CallbackCommand: 'Push.OfflinePush',
      EventType: 1,
      EventTime: moment.seconds + 1,
      From_Account: 'alice',
      To_Account: 'shop_lin',
      PushPlatform: 1,
      PushStage: 1,
      MsgKey: moment.key,
      MsgSeq: moment.seq,
      MsgRandom: moment.random,
      MsgTime: moment.seconds,
      PushID: moment.pushId,
      ErrCode: 0,
      ErrInfo: 'OK',
    },
    'Push.AllMemberPush': {
      CallbackCommand: 'Push.AllMemberPush',
      EventType: 1,
      TaskId: `1400000000_${moment.task}_${moment.seconds}`,
      TaskTime: moment.seconds,
      EventTime: moment.seconds + 1,
      To_Account: 'alice',
      PushPlatform: 3,
      PushStage: 2,
      ErrCode: 0,
      ErrInfo: 'OK',
    },
    'ContentCallback.ResultNotify': {
      CallbackCommand: 'ContentCallback.ResultNotify',
      Scene: 'C2C',
      SdkAppId: 1_400_000_000,
      From_Account: 'wang_wei',
      ContactItem: { ContactType: 1, To_Account: 'shop_lin' },
      ContentType: 'Text',
      TextContent: ['加微信领红包'],
      MsgID: moment.key,
      CtxcbResult: 1,
      CtxcbRequestId: moment.requestId,
      CtxcbKeywords: ['加微信'],
      CtxcbSuggestion: 'Block',
      CtxcbLabel: 'Ad',
    },
    'Alert.RequestOverLimit': {
      CallbackCommand: 'Alert.RequestOverLimit',
      ServiceName: 'openim',
      Command: 'batchsendmsg',
      Request: 168,
      Limit: 200,
    },
  }
}
