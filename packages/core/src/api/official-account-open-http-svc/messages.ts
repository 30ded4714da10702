/**
 * Messages of official accounts.
 *
 * @module
 */

import type { MessageBody } from '../../message/elements.ts'
import type { OfflinePushInfo } from '../../message/offline-push.ts'
import type { ForbidCallbackControl } from '../openim/send.ts'
import type { OfficialAccountItem } from './account.ts'

/** A message to all subscribers. */
export interface SendOfficialAccountMsgRequest extends OfficialAccountItem {
  /** By this and the content a repeat is recognised, uint32. */
  readonly Random: number
  /** What the message says. */
  readonly MsgBody: MessageBody
  /** How it is shown as a notification. */
  readonly OfflinePushInfo?: OfflinePushInfo | undefined
  /** Which webhooks do not hear of it. */
  readonly ForbidCallbackControl?: readonly ForbidCallbackControl[] | undefined
  /** 1 reaches only who is online. @default 0 */
  readonly OnlineOnlyFlag?: 0 | 1 | undefined
  /** Not shown as the last message of the conversation. Not together with `OnlineOnlyFlag`. */
  readonly SendMsgControl?: readonly 'NoLastMsg'[] | undefined
  /** Text of your own that travels with the message. */
  readonly CloudCustomData?: string | undefined
}

/** A message that was sent. */
export interface SendOfficialAccountMsgResponse {
  /** When the service took it, in unix seconds. */
  readonly MsgTime: number
  /** By what it is named from now on, at most 50 characters: sequence, 1 and time, such as `71_1_1698741698`. */
  readonly MsgKey: string
}

/** Messages to recall. */
export interface OfficialAccountMsgRecallRequest extends OfficialAccountItem {
  /** Their keys, at most 10. */
  readonly MsgKeyList: readonly string[]
  /** Why, at most 100 bytes. */
  readonly Reason?: string | undefined
}

/** What became of one message. */
export interface OfficialAccountRecallResult {
  /** As in the request. */
  readonly MsgKey: string
  /** 0 when it was recalled, else an error code. */
  readonly RetCode: number
}

/** What became of each message. */
export interface OfficialAccountMsgRecallResponse {
  /** One result per message. */
  readonly RecallRetList: readonly OfficialAccountRecallResult[]
}

/** Asks for messages of an official account. */
export interface OfficialAccountMsgGetSimpleRequest extends OfficialAccountItem {
  /** How many, at most 20. */
  readonly ReqMsgNumber: number
  /** Returns what is older than this message: the `LastMsgKey` of the answer before. The newest, when absent. */
  readonly LastMsgKey?: string | undefined
  /** 1 to include recalled messages. @default 0 */
  readonly WithRecalledMsg?: 0 | 1 | undefined
}

/** A message of an official account. */
export interface OfficialAccountMessage {
  /** The id of the official account, such as `@TOA#_news`. */
  readonly From_Account: string
  /** 0: as it was sent; 1: expired, deleted or never kept; 2: recalled. */
  readonly IsPlaceMsg: 0 | 1 | 2
  /** What it says. */
  readonly MsgBody: MessageBody
  /** By what it is recalled, at most 50 characters. */
  readonly MsgKey: string
  /** From 1, high, to 4, lowest. */
  readonly MsgPriority?: number
  /** Its random number, uint32. */
  readonly MsgRandom: number
  /** Its number, uint32. */
  readonly MsgSeq?: number
  /** When the service took it, in unix seconds. */
  readonly MsgTimeStamp: number
  /** 1 for a message of the service itself. */
  readonly IsSystemMsg?: 1
}

/** A page of messages, the newest first. */
export interface OfficialAccountMsgGetSimpleResponse {
  /** As in the request. */
  readonly Official_Account: string
  /** 1 when all that was asked for is there; 0 when it is not; 2 as 0, and what is missing has expired. */
  readonly IsFinished: 0 | 1 | 2
  /** The messages. */
  readonly RspMsgList: readonly OfficialAccountMessage[]
  /** Where the next page begins; empty or absent after the last one. */
  readonly LastMsgKey?: string
}
