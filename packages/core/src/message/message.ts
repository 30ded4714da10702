/**
 * One form for the messages of every command.
 *
 * @module
 */

import { checkObject, mustBe } from '../check.ts'
import type { C2CChat, Chat, ChatType, GroupChat } from './chat.ts'
import type { MessageBody, RelayedMessage } from './elements.ts'
import { readBody } from './read/read-body.ts'
import { type MessageReply, readReply } from './read/reply.ts'
import type { GroupMessage, HistoryMessage, RoamingMessage } from './wire-messages.ts'
import { countOf, isObject, textOf, type WireObject } from './wire-values.ts'

/**
 * What became of a message.
 *
 * - `normal`: it is as it was sent, as far as the source tells. That a history file or a merged forward does not: see `recalled`
 *   of `Message`.
 * - `recalled`: its sender, or an administrator, took it back. It may still have a body.
 * - `placeholder`: it was deleted or has expired. Only its place in the group is left.
 */
export type MessageStatus = 'normal' | 'recalled' | 'placeholder'

/** A message, whichever command it came from. Members that the command does not give are `undefined`. */
export interface Message<Wire = unknown, C extends Chat = Chat> {
  /**
   * The conversation it is in, as inboxes have it and queries take it. `peer` is the other side of the account whose
   * conversation was read; where a source has no side, as history files, webhooks and merged forwards, it is the recipient.
   */
  readonly chat: C
  /** The account that sent it; empty when the wire does not say. */
  readonly from: string
  /** The account that received it, empty when the wire does not say; `undefined` in a group. */
  readonly to: string | undefined
  /**
   * Names a one-to-one message towards other commands, such as the one that recalls it. Where the wire has
   * none, it is put together as the service does: `{seq}_{random}_{unix seconds}`.
   */
  readonly key?: string | undefined
  /** The sequence number, a uint32; 0 when the wire has none. Orders a group, and one-to-one messages of one second. */
  readonly seq: number
  /** The random number, a uint32. */
  readonly random?: number | undefined
  /** When it was sent; 1970 when the wire does not say. */
  readonly time: Date
  /** `time` in unix seconds, as the wire has it; 0 when it does not say. */
  readonly unixSeconds: number
  /** What became of it, as far as the source tells. */
  readonly status: MessageStatus
  /**
   * Whether it was taken back. `undefined`: the source does not tell, as history files and merged forwards do not. What
   * they hold may have been recalled since, and `client.recalls` asks for the last days whether it was.
   */
  readonly recalled: boolean | undefined
  /** What it says, as `readBody` reads it. */
  readonly body: MessageBody
  /** The app's own data about it, as it came. */
  readonly cloudCustomData?: string | undefined
  /** Which message it answers, where `cloudCustomData` says so. */
  readonly reply?: MessageReply | undefined
  /** Whether its recipient sent a read receipt. */
  readonly peerRead?: boolean | undefined
  /** From 1, the highest, to 4, the lowest. */
  readonly priority?: number | undefined
  /** Whether the system sent it, not a member. */
  readonly isSystem?: boolean | undefined
  /** What it was sent from, such as `RESTAPI` or `iOS`. */
  readonly platform?: string | undefined
  /** The address it was sent from. */
  readonly clientIp?: string | undefined
  /** The message as it came. */
  readonly raw: Wire
}

/** From which side a message is seen. */
export interface MessageSideOptions {
  /**
   * The account whose conversation it is: `chat.peer` is the other one of `from` and `to`. Without it, and for an account
   * that is neither, `chat.peer` is the recipient.
   *
   * @default none
   */
  readonly account?: string | undefined
}

/**
 * Reads a message of `openim/admin_getroammsg`.
 *
 * Like the other readers it never throws because of a message: what is missing or of another type than documented is
 * left out.
 *
 * @throws {TypeError} `account` is not a text.
 */
export function fromRoaming(
  message: RoamingMessage,
  options: MessageSideOptions = {},
): Message<RoamingMessage, C2CChat> {
  const account = accountOf(options)
  const wire: WireObject = isObject(message) ? message : {}
  return read(message, wire, c2cChat(wire, account)) as Message<RoamingMessage, C2CChat>
}

/** Reads a message of `group_open_http_svc/group_msg_get_simple`, which does not say itself which group it is of. */
export function fromGroup(message: GroupMessage, groupId: string): Message<GroupMessage, GroupChat> {
  const wire: WireObject = isObject(message) ? message : {}
  return read(message, wire, { type: 'group', groupId }) as Message<GroupMessage, GroupChat>
}

/**
 * Reads a message of an hourly history file; it is of a group if it has a `GroupId`.
 *
 * A file holds what was sent. It does not tell what was recalled or deleted afterwards, so `recalled` is `undefined`: ask
 * `client.recalls` before a message is shown to people.
 *
 * @throws {TypeError} `account` is not a text.
 */
export function fromHistory<Wire extends HistoryMessage>(
  message: Wire,
  options: MessageSideOptions = {},
): Message<Wire> {
  return readEither(message, accountOf(options))
}

/** Reads a message of a file that is known to hold messages of one chat type. */
export function fromFile<Wire>(message: Wire, chatType: ChatType): Message<Wire> {
  const wire: WireObject = isObject(message) ? message : {}
  const chat: Chat =
    chatType === 'group'
      ? { type: 'group', groupId: textOf(wire.GroupId) ?? '' }
      : { type: 'c2c', peer: textOf(wire.To_Account) ?? '' }
  return read(message, wire, chat)
}

/**
 * Reads a message inside a merged forward; it is of a group if it has a `GroupId`.
 *
 * @throws {TypeError} `account` is not a text.
 */
export function fromRelayed(
  message: RelayedMessage,
  options: MessageSideOptions = {},
): Message<RelayedMessage> {
  return readEither(message, accountOf(options))
}

function accountOf(options: MessageSideOptions): string | undefined {
  checkObject(options, 'options')
  const { account } = options
  if (account !== undefined && typeof account !== 'string') {
    throw mustBe('account', 'a UserID', account)
  }
  return account
}

function readEither<Wire>(message: Wire, account: string | undefined): Message<Wire> {
  const wire: WireObject = isObject(message) ? message : {}
  const groupId = textOf(wire.GroupId)
  return read(message, wire, groupId === undefined ? c2cChat(wire, account) : { type: 'group', groupId })
}

function c2cChat(wire: WireObject, account: string | undefined): C2CChat {
  const to = textOf(wire.To_Account) ?? ''
  if (account === undefined || account !== to) return { type: 'c2c', peer: to }
  return { type: 'c2c', peer: textOf(wire.From_Account) ?? '' }
}

// The latest second that a Date can hold.
const lastSecond = 8.64e12

function read<Wire>(raw: Wire, wire: WireObject, chat: Chat): Message<Wire> {
  const ofGroup = chat.type === 'group'
  const seq = countOf(wire.MsgSeq)
  const random = countOf(wire.MsgRandom)
  const seconds = countOf(wire.MsgTimeStamp ?? wire.MsgTimestamp)
  const unixSeconds = seconds !== undefined && seconds <= lastSecond ? seconds : undefined
  const complete = seq !== undefined && random !== undefined && unixSeconds !== undefined
  const ownKey = !ofGroup && complete ? `${seq}_${random}_${unixSeconds}` : undefined
  const cloudCustomData = textOf(wire.CloudCustomData)
  const status = statusOf(wire)
  return {
    chat,
    from: textOf(wire.From_Account) ?? '',
    to: ofGroup ? undefined : (textOf(wire.To_Account) ?? ''),
    key: textOf(wire.MsgKey) ?? ownKey,
    seq: seq ?? 0,
    random,
    time: new Date((unixSeconds ?? 0) * 1000),
    unixSeconds: unixSeconds ?? 0,
    status,
    recalled: recalledOf(wire, status),
    body: readBody(wire.MsgBody),
    cloudCustomData,
    reply: readReply(cloudCustomData),
    peerRead: flagOf(wire.IsPeerRead),
    priority: countOf(wire.MsgPriority),
    isSystem: flagOf(wire.IsSystemMsg),
    platform: textOf(wire.MsgFromPlatform),
    clientIp: textOf(wire.ClientIP),
    raw,
  }
}

function statusOf(wire: WireObject): MessageStatus {
  const place = countOf(wire.IsPlaceMsg)
  // One-to-one messages are marked by a bit, those of groups by a number.
  if (place === 2 || ((countOf(wire.MsgFlagBits) ?? 0) & 8) !== 0) return 'recalled'
  return place === 1 ? 'placeholder' : 'normal'
}

function recalledOf(wire: WireObject, status: MessageStatus): boolean | undefined {
  if (status === 'recalled') return true
  // What of a deleted or expired message came before is not told.
  const tells = countOf(wire.IsPlaceMsg) === 0 || countOf(wire.MsgFlagBits) !== undefined
  return tells ? false : undefined
}

function flagOf(value: unknown): boolean | undefined {
  const count = countOf(value)
  return count === undefined ? undefined : count !== 0
}
