/**
 * Messages and unread counts of the past.
 *
 * @module
 */

import type { MessageBody } from '../../../message/elements.ts'

/** A group message of the past to import. */
export interface ImportedGroupMsg {
  /** The UserID of the sender. */
  readonly From_Account: string
  /** When it was sent, in unix seconds: after the message before, before now. */
  readonly SendTime: number
  /** Within 5 minutes, a message with the same one is thrown away as a repeat, whatever it says; uint32. */
  readonly Random?: number | undefined
  /** What it says: text, faces, places and elements of your own are documented for import. */
  readonly MsgBody: MessageBody
}

/** Group messages of the past to import. */
export interface ImportGroupMsgRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** The messages, at most 7, oldest first. */
  readonly MsgList: readonly ImportedGroupMsg[]
  /** 1 moves the conversation up in the lists of the members. Not in communities. @default 0 */
  readonly RecentContactFlag?: 0 | 1 | undefined
  /** The topic, in a community that has topics. */
  readonly TopicId?: string | undefined
}

/** What became of one message. */
export interface ImportGroupMsgResult {
  /** 0 when it was imported; 10004 says that its time is wrong, 80002 that it is too long. */
  readonly Result: number
  /** Its number in the group. */
  readonly MsgSeq?: number
  /** When it was sent, in unix seconds. */
  readonly MsgTime?: number
}

/** What became of the messages. */
export interface ImportGroupMsgResponse {
  /** One result per message. */
  readonly ImportMsgResult: readonly ImportGroupMsgResult[]
}

/** How many messages of a group a member has not read. */
export interface SetUnreadMsgNumRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** The UserID whose count it is. */
  readonly Member_Account: string
  /** How many messages; as many as the group has, when it has fewer. */
  readonly UnreadMsgNum: number
}
