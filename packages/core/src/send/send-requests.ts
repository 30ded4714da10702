import type { SendGroupMsgRequest } from '../api/group-open-http-svc/messages/messages.ts'
import type { SendMsgRequest } from '../api/openim/send.ts'
import type { MessageBody } from '../message/elements.ts'
import type { MessageNumbers } from './message-numbers.ts'
import type { OutgoingC2CMessage, OutgoingContent, OutgoingGroupMessage } from './outgoing-message.ts'

/** Writes a message to one account as the service wants it. */
export function c2cRequest(
  message: OutgoingC2CMessage,
  body: MessageBody,
  { seq, random }: MessageNumbers,
): SendMsgRequest {
  const { from, to, syncToSender, onlineOnly, lifetimeSeconds, needReadReceipt } = message
  return {
    From_Account: from,
    To_Account: to,
    MsgSeq: seq,
    MsgRandom: random,
    MsgBody: body,
    SyncOtherMachine: syncToSender === undefined ? undefined : syncToSender ? 1 : 2,
    MsgLifeTime: onlineOnly === true ? 0 : lifetimeSeconds,
    IsNeedReadReceipt: needReadReceipt === true ? 1 : undefined,
    SendMsgControl: message.sendMsgControl,
    ...common(message),
  }
}

/** Writes a message to a group as the service wants it. */
export function groupRequest(
  message: OutgoingGroupMessage,
  body: MessageBody,
  { random }: MessageNumbers,
): SendGroupMsgRequest {
  const { from, groupId, topicId, onlineOnly, needReadReceipt } = message
  return {
    From_Account: from,
    GroupId: groupId,
    TopicId: topicId,
    Random: random,
    MsgBody: body,
    OnlineOnlyFlag: onlineOnly === true ? 1 : undefined,
    NeedReadReceipt: needReadReceipt === true ? 1 : undefined,
    SendMsgControl: message.sendMsgControl,
    ...common(message),
  }
}

function common(message: OutgoingContent) {
  return {
    CloudCustomData: message.cloudCustomData,
    OfflinePushInfo: message.offlinePushInfo,
    ForbidCallbackControl: message.forbidCallbackControl,
  }
}
