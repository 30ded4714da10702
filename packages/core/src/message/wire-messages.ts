/**
 * Messages as the service writes them, which differs from command to command.
 *
 * `fromRoaming`, `fromGroup` and `fromHistory` turn them into one `Message`.
 *
 * @module
 */

import type { GroupMessageBody, MessageBody } from './elements.ts'

/**
 * A one-to-one message of `openim/admin_getroammsg`.
 *
 * @see https://www.tencentcloud.com/document/product/1047/35478
 */
export interface RoamingMessage {
  /** The UserID of the sender. */
  readonly From_Account: string
  /** The UserID of the recipient. */
  readonly To_Account: string
  /** Its sequence number, a uint32: orders messages of the same second, and may repeat. */
  readonly MsgSeq: number
  /** Its random number, a uint32. */
  readonly MsgRandom: number
  /** When it was sent, in unix seconds. */
  readonly MsgTimeStamp: number
  /** 0 for a message as it was sent, 8 for a recalled one. */
  readonly MsgFlagBits: 0 | 8 | (number & {})
  /** 1 when the recipient sent a read receipt. Absent from older answers. */
  readonly IsPeerRead?: 0 | 1 | (number & {})
  /** Names the message towards other commands: `{MsgSeq}_{MsgRandom}_{MsgTimeStamp}`, at most 50 characters. */
  readonly MsgKey: string
  /** What it says: its elements, in order. */
  readonly MsgBody: MessageBody
  /** The app's own data about the message. */
  readonly CloudCustomData?: string
  /** The sender's own clock. Not documented, but seen. */
  readonly MsgClientTime?: number
}

/**
 * A group message of `group_open_http_svc/group_msg_get_simple`.
 *
 * It does not name its group: the answer around it does.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34971
 */
export interface GroupMessage {
  /** The UserID of the sender. */
  readonly From_Account: string
  /** Its sequence number in the group, counted from 1. */
  readonly MsgSeq: number
  /** Its random number, a uint32. */
  readonly MsgRandom: number
  /** When it was sent, in unix seconds. */
  readonly MsgTimeStamp: number
  /** 0 for a message as it was sent, 1 for a deleted or expired one (its body is empty), 2 for a recalled one. */
  readonly IsPlaceMsg: 0 | 1 | 2 | (number & {})
  /** From 1, the highest, to 4, the lowest. */
  readonly MsgPriority?: 1 | 2 | 3 | 4 | (number & {})
  /** 1 for a message of the system. */
  readonly IsSystemMsg?: 1 | (number & {})
  /** What it says. Of a message of the system it may be one object instead of a list: read it with `readBody`. */
  readonly MsgBody: GroupMessageBody
  /** The app's own data about the message. Not in the documented table of this answer, so absent from some. */
  readonly CloudCustomData?: string
}

/**
 * A one-to-one message in an hourly history file: as it was sent. Files do not tell that it was recalled or deleted
 * afterwards; `client.recalls` asks for that.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34885
 */
export interface C2CHistoryMessage {
  /** The UserID of the sender. */
  readonly From_Account: string
  /** The UserID of the recipient. */
  readonly To_Account: string
  /** When it was sent, in unix seconds. Here with a small `s`, unlike the other commands. */
  readonly MsgTimestamp: number
  /** Its sequence number, a uint32. */
  readonly MsgSeq: number
  /** Its random number, a uint32. */
  readonly MsgRandom: number
  /** What it says: its elements, in order. */
  readonly MsgBody: MessageBody
  /** Names the message towards other commands. Not documented, but seen. */
  readonly MsgKey?: string
  /** What it was sent from, such as `RESTAPI` or `iOS`. Not documented, but seen. */
  readonly MsgFromPlatform?: string
  /** The address it was sent from. Not documented, but seen. */
  readonly ClientIP?: string
  /** The app's own data about the message. Not documented here, and not seen so far. */
  readonly CloudCustomData?: string
}

/**
 * A group message in an hourly history file: as it was sent. Files do not tell that it was recalled or deleted
 * afterwards; `client.recalls` asks for that.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34885
 */
export interface GroupHistoryMessage {
  /** The UserID of the sender. */
  readonly From_Account: string
  /** The GroupID of the group it was sent to. */
  readonly GroupId: string
  /** When it was sent, in unix seconds. Here with a small `s`, unlike the other commands. */
  readonly MsgTimestamp: number
  /** Its sequence number in the group, counted from 1. */
  readonly MsgSeq: number
  /** Its random number, a uint32. Not in the documented sample. */
  readonly MsgRandom?: number
  /** What it says: its elements, in order. */
  readonly MsgBody: MessageBody
  /** What it was sent from, such as `RESTAPI` or `iOS`. Not documented, but seen. */
  readonly MsgFromPlatform?: string
  /** The address it was sent from. Not documented, but seen. */
  readonly ClientIP?: string
  /** The app's own data about the message. Not documented here, and not seen so far. */
  readonly CloudCustomData?: string
}

/** A message in an hourly history file, of either kind of chat. */
export type HistoryMessage = C2CHistoryMessage | GroupHistoryMessage
