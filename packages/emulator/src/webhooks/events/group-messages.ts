import type { WebhookEventOf } from '@timkit/core/webhook'
import type { Call } from '../../request/call.ts'
import type { GroupMessage } from '../../world/records/message.ts'
import type { Account, Group } from '../../world/records/records.ts'
import { isRobot } from '../../world/records/robot-id.ts'
import type { Topic } from '../../world/stores/topics.ts'
import { type Content, changedBy, contentOf, forbids, messageId } from './message-content.ts'
import { tellPushOfGroup } from './message-pushes.ts'

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
  stored: Pick<GroupMessage, 'seq' | 'time'>,
): void {
  if (!forbids(call, 'ForbidAfterSendMsgCallback')) tellReceivers(call, message, place, stored)
  tellPushOfGroup(call, message, place, stored)
}

function tellReceivers(
  call: Call,
  message: SentGroupMessage,
  place: Place,
  { seq, time }: Pick<GroupMessage, 'seq' | 'time'>,
): void {
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
    Operator_Account: call.operator,
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
