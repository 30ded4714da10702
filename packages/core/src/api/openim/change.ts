/**
 * Recalling and changing messages.
 *
 * @module
 */

import type { MessageBody } from '../../message/elements.ts'

/** A one-to-one message to recall. */
export interface AdminMsgWithdrawRequest {
  /** Who sent the message, not who recalls it. */
  readonly From_Account: string
  /** The recipient of the message. */
  readonly To_Account: string
  /** The message's key, from sending it, from its history or from a webhook. */
  readonly MsgKey: string
}

/** A one-to-one message to change, and what it says from now on. */
export interface ModifyC2CMsgRequest {
  /** Who sent the message, not who changes it. */
  readonly From_Account: string
  /** The recipient of the message. */
  readonly To_Account: string
  /** The message's key, from sending it, from its history or from a webhook. */
  readonly MsgKey: string
  /** What it says from now on; unchanged, when absent. */
  readonly MsgBody?: MessageBody | undefined
  /** The text of your own that travels with it from now on; unchanged, when absent. */
  readonly CloudCustomData?: string | undefined
}

/** A group message to change, and what it says from now on. */
export interface ModifyGroupMsgRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** The message's number in the group. */
  readonly MsgSeq: number
  /** What it says from now on; unchanged, when absent. */
  readonly MsgBody?: MessageBody | undefined
  /** The text of your own that travels with it from now on; unchanged, when absent. */
  readonly CloudCustomData?: string | undefined
  /** The topic, in a community that has topics. */
  readonly TopicId?: string | undefined
}
