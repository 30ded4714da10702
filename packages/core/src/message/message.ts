/**
 * One form for the messages of every command.
 *
 * @module
 */

import type { MessageBody, RelayedMessage } from './elements.ts'
import { readBody } from './read-body.ts'
import { type MessageReply, readReply } from './reply.ts'
import type { GroupMessage, HistoryMessage, RoamingMessage } from './wire.ts'
import { countOf, isObject, textOf, type WireObject } from './wire-values.ts'

/** A chat between two accounts, seen from one message. */
export interface C2CChat {
  /** Tells a one-to-one chat from a group. */
  readonly type: 'c2c'
  /** Who sent the message. */
  readonly from: string
  /** Who received the message. */
  readonly to: string
}

/** A chat of a group, seen from one message. */
export interface GroupChat {
  /** Tells a group from a one-to-one chat. */
  readonly type: 'group'
  /** The group that the message was sent to. */
  readonly groupId: string
  /** Who sent the message. */
  readonly from: string
}

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
export interface Message<Wire = unknown> {
  /** Between whom. */
  readonly chat: C2CChat | GroupChat
  /**
   * Names a one-to-one message towards other commands, such as the one that recalls it. Where the wire has
   * none, it is put together as the service does: `{seq}_{random}_{timestamp}`.
   */
  readonly key?: string | undefined
  /** The sequence number, a uint32; 0 when the wire has none. Orders a group, and one-to-one messages of one second. */
  readonly seq: number
  /** The random number, a uint32. */
  readonly random?: number | undefined
  /** When it was sent; 1970 when the wire does not say. */
  readonly time: Date
  /** When it was sent, in unix seconds; 0 when the wire does not say. */
  readonly timestamp: number
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

/**
 * Reads a message of `openim/admin_getroammsg`.
 *
 * Like the other readers it never throws: what is missing or of another type than documented is left out.
 */
export function fromRoaming(message: RoamingMessage): Message<RoamingMessage> {
  return read(message)
}

/** Reads a message of `group_open_http_svc/group_msg_get_simple`, which does not say itself which group it is of. */
export function fromGroup(message: GroupMessage, groupId: string): Message<GroupMessage> {
  return read(message, groupId)
}

/**
 * Reads a message of an hourly history file; it is of a group if it has a `GroupId`.
 *
 * A file holds what was sent. It does not tell what was recalled or deleted afterwards, so `recalled` is `undefined`: ask
 * `client.recalls` before a message is shown to people.
 */
export function fromHistory<Wire extends HistoryMessage>(message: Wire): Message<Wire> {
  return read(message)
}

/** Reads a message inside a merged forward; it is of a group if it has a `GroupId`. */
export function fromRelayed(message: RelayedMessage): Message<RelayedMessage> {
  return read(message)
}

// The latest second that a Date can hold.
const lastSecond = 8.64e12

function read<Wire>(raw: Wire, group?: string): Message<Wire> {
  const wire: WireObject = isObject(raw) ? raw : {}
  const groupId = group ?? textOf(wire.GroupId)
  const from = textOf(wire.From_Account) ?? ''
  const seq = countOf(wire.MsgSeq)
  const random = countOf(wire.MsgRandom)
  const seconds = countOf(wire.MsgTimeStamp ?? wire.MsgTimestamp)
  const timestamp = seconds !== undefined && seconds <= lastSecond ? seconds : undefined
  const complete = seq !== undefined && random !== undefined && timestamp !== undefined
  const ownKey = groupId === undefined && complete ? `${seq}_${random}_${timestamp}` : undefined
  const cloudCustomData = textOf(wire.CloudCustomData)
  const status = statusOf(wire)
  return {
    chat:
      groupId === undefined
        ? { type: 'c2c', from, to: textOf(wire.To_Account) ?? '' }
        : { type: 'group', groupId, from },
    key: textOf(wire.MsgKey) ?? ownKey,
    seq: seq ?? 0,
    random,
    time: new Date((timestamp ?? 0) * 1000),
    timestamp: timestamp ?? 0,
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
