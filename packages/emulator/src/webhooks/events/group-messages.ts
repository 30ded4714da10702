import type { WebhookEventOf } from '@timkit/core/webhook'
import type { Call } from '../../request/call.ts'
import { Refusal } from '../../request/refusal.ts'
import type { GroupMessage } from '../../world/records/message.ts'
import type { Account, Group } from '../../world/records/records.ts'
import { isRobot } from '../../world/records/robot-id.ts'
import type { Topic } from '../../world/stores/topics.ts'
import { type Content, changedBy, contentOf, forbids, messageId } from './message-content.ts'
import { tellPushOfGroup } from './pushes.ts'

/** Where something is said: in a group, or in a topic of a community. */
export interface Place {
  readonly group: Group
  readonly topic: Topic | undefined
}

/** A message that is sent to a group. */
export interface SentGroupMessage extends Content {
  readonly from: Account
  readonly random: number
  /** Only those who are online get it. */
  readonly onlineOnly: boolean
}

/**
 * Asks about a message before it is sent.
 *
 * @returns The message as it shall be sent, `undefined` where it shall vanish in silence. The same object where nobody was asked.
 */
export async function askToSendToGroup<Message extends SentGroupMessage>(
  call: Call,
  message: Message,
  place: Place,
): Promise<Message | undefined> {
  const CallbackCommand = 'Group.CallbackBeforeSendMsg'
  if (!call.webhooks.wants(CallbackCommand) || forbids(call, 'ForbidBeforeSendMsgCallback')) return message
  const answer = await call.webhooks.ask<typeof CallbackCommand>({
    CallbackCommand,
    ...describe(call, message, place),
  })
  return answer === 'drop' ? undefined : changedBy(message, answer)
}

/** Tells that a message was sent: to the app, to chatbots that it calls, and of its pushes. */
export function tellSentToGroup(
  call: Call,
  message: SentGroupMessage,
  place: Place,
  { seq, time }: Pick<GroupMessage, 'seq' | 'time'>,
): void {
  tellPushOfGroup(call, message, place, { seq, time })
  if (forbids(call, 'ForbidAfterSendMsgCallback')) return
  const robots = calledRobots(call)
  const isWanted = call.webhooks.wants('Group.CallbackAfterSendMsg')
  const isWantedByRobots = robots.length > 0 && call.webhooks.wants('Bot.OnGroupMessage')
  if (!isWanted && !isWantedByRobots) return
  const called = call.body.GroupAtInfo
  const about = {
    ...describe(call, message, place),
    MsgSeq: seq,
    MsgTime: time,
    ...(Array.isArray(called) && called.length > 0 && { GroupAtInfo: called }),
  }
  if (isWanted) call.webhooks.tell({ CallbackCommand: 'Group.CallbackAfterSendMsg', ...about })
  if (isWantedByRobots)
    call.webhooks.tell({ CallbackCommand: 'Bot.OnGroupMessage', ...about, AtRobots_Account: robots })
}

/** A receiver's own codes for messages of groups. */
const ownCodes = { first: 10_100, last: 10_200 } as const
/** How the service refuses where a receiver does, or where it fails. */
const byReceiver: readonly number[] = [10_016, 80_003]

/** Tells that a message to a group was refused, but for one that a receiver refused: it knows. */
export function tellNotSentToGroup(call: Call, refusal: unknown): void {
  const CallbackCommand = 'Group.CallbackSendMsgException'
  if (!(refusal instanceof Refusal) || !call.webhooks.wants(CallbackCommand)) return
  const { code, message: ErrorInfo } = refusal
  const isOwn = code >= ownCodes.first && code <= ownCodes.last
  const { GroupId, From_Account, Random, OnlineOnlyFlag, MsgBody, CloudCustomData } = call.body
  const group = call.world.groups.get(String(GroupId))
  if (isOwn || byReceiver.includes(code) || group === undefined) return
  if (forbids(call, 'ForbidAfterSendMsgCallback')) return
  // As it came: what is wrong with the request may be any of its fields.
  call.webhooks.tell({
    CallbackCommand,
    GroupId: group.id,
    Type: group.type,
    From_Account: typeof From_Account === 'string' && From_Account !== '' ? From_Account : call.identifier,
    Operator_Account: call.identifier,
    Random: typeof Random === 'number' ? Random : 0,
    OnlineOnlyFlag: OnlineOnlyFlag === 1 && group.type !== 'AVChatRoom' ? 1 : 0,
    MsgBody: Array.isArray(MsgBody) ? MsgBody : [],
    ...(typeof CloudCustomData === 'string' && CloudCustomData !== '' && { CloudCustomData }),
    ErrorCode: code,
    ErrorInfo,
    EventTime: call.time,
  })
}

/** Tells that messages were recalled. */
export function tellRecalledInGroup(call: Call, { group, topic }: Place, seqs: readonly number[]): void {
  const CallbackCommand = 'Group.CallbackAfterRecallMsg'
  if (seqs.length === 0 || !call.webhooks.wants(CallbackCommand)) return
  call.webhooks.tell({
    CallbackCommand,
    Operator_Account: call.identifier,
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
    Operator_Account: call.identifier,
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

/** A message as it is sent, in the fields that the webhooks before and after have in common. Before, it has no `MsgSeq`. */
function describe(
  call: Call,
  message: SentGroupMessage,
  { group, topic }: Place,
): Omit<WebhookEventOf<'Group.CallbackBeforeSendMsg'>, 'CallbackCommand'> {
  const { now, time: EventTime } = call
  return {
    GroupId: group.id,
    Type: group.type,
    From_Account: message.from.id,
    Operator_Account: call.identifier,
    Random: message.random,
    MsgId: messageId(message.from.id, now, message.random),
    OnlineOnlyFlag: message.onlineOnly ? 1 : 0,
    ...contentOf(message),
    ...(topic !== undefined && { TopicId: topic.id }),
    EventTime,
  }
}

/** The chatbots that the request calls by name. */
function calledRobots({ body, world }: Call): readonly string[] {
  const called: readonly { GroupAt_Account?: unknown }[] = Array.isArray(body.GroupAtInfo)
    ? body.GroupAtInfo
    : []
  const ids = called.map(({ GroupAt_Account: id }) => (typeof id === 'string' ? id : ''))
  return [...new Set(ids)].filter((id) => isRobot(id) && world.accounts.has(id))
}
