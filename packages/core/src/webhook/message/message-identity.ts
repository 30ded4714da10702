import type { Message } from '../../message/message.ts'
import { countOf, isObject, textOf } from '../../message/wire-values.ts'
import { escaped } from '../key-parts.ts'

/** What is needed to tell a message from all others. */
export type IdentityPart = 'from' | 'to' | 'groupId' | 'seq' | 'random' | 'time'

/** What the message itself does not say. */
export interface IdentityOptions {
  /**
   * The topic of a community. Webhooks name it; whoever asked for the messages of a topic knows it.
   * @default what the message says
   */
  readonly topicId?: string | undefined
}

/** The part of a message that its identity is made of. */
export type IdentifiedMessage = Pick<
  Message,
  'chat' | 'from' | 'to' | 'seq' | 'random' | 'unixSeconds' | 'raw'
>

/**
 * Names a message: the same text for the same message, whether it came from a webhook, from roaming or group messages or from a
 * history file, and another text for every other. Under it, what came by several ways is stored once.
 *
 * Between accounts it is `c|{smaller UserID}|{larger UserID}|{seq}|{random}|{unix seconds}`, in a group `g|{GroupID}|{seq}`, and in a
 * topic that with `|{TopicID}` at the end. A `|` or `\` in an id is marked with `\`. `MsgKey` alone would not do: two pairs of
 * accounts may have the same. A message that was edited or recalled keeps its identity; {@link recalledIdentities} gives those that a
 * recall names.
 *
 * It tells apart what the service does, and no more:
 *
 * - It is of one app. Who stores the messages of several puts the `SDKAppID` before it.
 * - A group, or a topic, that was destroyed and made again with the same id counts from 1 again, so that two messages may have one
 *   identity. Random number and time would tell them apart, but history files of groups have no random number, and the events of an
 *   edit and of a recall neither. Where ids are used again, put away what a group had when `Group.CallbackAfterGroupDestroyed` or
 *   `Group.CallbackAfterTopicDestroyed` comes, or compare `unixSeconds` of two messages, which every other source has.
 * - Two accounts may choose the same two numbers in one second, and one account may use them twice: these messages have one identity, as
 *   they have one `MsgKey`. The service imports only one of them.
 * - Other events than those of messages and recalls name messages by parts of it. `C2CMsgInfo` of `C2C.CallbackAfterMsgReadReceipt`, and
 *   `C2C.CallbackAfterC2CMsgExtension`, have both accounts and a `MsgKey`, which is `{seq}_{random}_{unix seconds}`: that is all of it.
 *   In a group, `Group.CallbackAfterReadReceipt` (never of a community) and `Group.CallbackAfterGroupMsgExtension` have `GroupId` and
 *   `MsgSeq`; the latter names no topic.
 * - A group message whose `MsgSeq` is 0 has none: it is kept nowhere, and 0 is no number of its own.
 * - It does not say that a message is anywhere: what failed, or is for those only who are online, has one as well where the event has
 *   all parts. `outcome` and `onlineOnly` of a `WebhookMessage` say that it is in no history.
 *
 * @returns `undefined` where the source lacks a part, as it does before a group message is sent; {@link missingIdentity} says which.
 */
export function messageIdentity(
  message: IdentifiedMessage,
  options: IdentityOptions = {},
): string | undefined {
  if (missingIdentity(message).length > 0) return undefined
  const { chat, from, to, seq, random, unixSeconds } = message
  const topicId = options.topicId ?? topicOf(message)
  const parts =
    chat.type === 'c2c'
      ? // In the same order whoever of them wrote.
        ['c', ...[from, to].sort(), seq, random, unixSeconds]
      : ['g', chat.groupId, seq, ...(topicId ? [topicId] : [])]
  return parts.map((part) => escaped(String(part))).join('|')
}

/** Says what a message lacks to have an identity; nothing where it has one. A number that is not whole, such as 1.5, is none. */
export function missingIdentity(message: IdentifiedMessage): IdentityPart[] {
  const { chat, from, to, seq, random, unixSeconds, raw } = message
  // A message has 0 where the wire says nothing; between accounts 0 may also be what it says.
  const saysSeq = seq !== 0 || (chat.type === 'c2c' && isObject(raw) && countOf(raw.MsgSeq) !== undefined)
  const hasSeq = saysSeq && Number.isSafeInteger(seq)
  const hasTime = unixSeconds && Number.isSafeInteger(unixSeconds)
  const has: Partial<Record<IdentityPart, unknown>> =
    chat.type === 'group'
      ? { groupId: chat.groupId, seq: hasSeq }
      : { from, to, seq: hasSeq, random: Number.isSafeInteger(random), time: hasTime }
  return (Object.keys(has) as IdentityPart[]).filter((part) => !has[part])
}

function topicOf({ raw }: IdentifiedMessage): string | undefined {
  return isObject(raw) ? textOf(raw.TopicId) : undefined
}
