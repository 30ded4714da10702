import type { Call } from '../../request/call.ts'
import type { GroupMessage } from '../../world/records/message.ts'
import type { Group } from '../../world/records/records.ts'
import type { Place } from './group-messages.ts'

/** Tells that messages were recalled. */
export function tellRecalledInGroup(call: Call, { group, topic }: Place, seqs: readonly number[]): void {
  const CallbackCommand = 'Group.CallbackAfterRecallMsg'
  if (seqs.length === 0 || !call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({
    CallbackCommand,
    Operator_Account: call.operator,
    Type: group.type,
    GroupId: group.id,
    MsgSeqList: seqs.map((MsgSeq) => ({ MsgSeq })),
    ...(topic !== undefined && { TopicId: topic.id }),
    EventTime: call.time,
  })
}

/** Tells that a message says something else now. */
export function tellEditedInGroup(call: Call, { group, topic }: Place, message: GroupMessage): void {
  const CallbackCommand = 'Group.CallbackAfterModifyMsg'
  if (!call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({
    CallbackCommand,
    MsgBody: JSON.parse(message.body),
    Operator_Account: call.operator,
    GroupId: group.id,
    TopicId: topic?.id ?? '',
    MsgSeq: message.seq,
    EventTime: call.time,
  })
}

/** A message, and how many have read it. */
export interface ReadGroupMessage {
  readonly seq: number
  readonly read: number
  readonly unread: number
}

/** Tells that a member sent receipts of messages. */
export function tellReceiptsInGroup(
  call: Call,
  group: Group,
  Member_Account: string,
  messages: readonly ReadGroupMessage[],
): void {
  const CallbackCommand = 'Group.CallbackAfterReadReceipt'
  if (messages.length === 0 || !call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({
    CallbackCommand,
    GroupId: group.id,
    Type: group.type,
    GroupMsgReceiptList: messages.map(({ seq, read, unread }) => ({
      MsgSeq: seq,
      ReadNum: read,
      UnreadNum: unread,
      ReadReceiptMembers: [{ Member_Account }],
    })),
    EventTime: call.time,
  })
}
