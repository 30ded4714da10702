import type { Message } from '../../message/message.ts'
import { countOf, isObject, textOf } from '../../message/wire-values.ts'
import { escaped, pairOf } from '../key-parts.ts'

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
 * accounts may have the same. An edited message keeps its identity.
 *
 * @returns `undefined` where the source lacks a part, as it does before a group message is sent; {@link missingIdentity} says which.
 */
export function messageIdentity(
  message: IdentifiedMessage,
  options: IdentityOptions = {},
): string | undefined {
  if (missingIdentity(message).length > 0) return undefined
  const { chat, from, to, seq, random, unixSeconds } = message
  if (chat.type === 'c2c') return `c|${pairOf(from, to)}|${seq}|${random}|${unixSeconds}`
  const topicId = options.topicId ?? topicOf(message)
  return ['g', chat.groupId, String(seq), ...(topicId ? [topicId] : [])].map(escaped).join('|')
}

/** Says what a message lacks to have an identity; nothing where it has one. */
export function missingIdentity(message: IdentifiedMessage): IdentityPart[] {
  const { chat, from, to, seq, random, unixSeconds, raw } = message
  // A message has 0 where the wire says nothing; between accounts 0 may also be what it says.
  const saysSeq = seq !== 0 || (chat.type === 'c2c' && isObject(raw) && countOf(raw.MsgSeq) !== undefined)
  const has: Partial<Record<IdentityPart, unknown>> =
    chat.type === 'group'
      ? { groupId: chat.groupId, seq: saysSeq }
      : { from, to, seq: saysSeq, random: random !== undefined, time: unixSeconds }
  return (Object.keys(has) as IdentityPart[]).filter((part) => !has[part])
}

function topicOf({ raw }: IdentifiedMessage): string | undefined {
  return isObject(raw) ? textOf(raw.TopicId) : undefined
}
