import type { PushCondition } from '../api/all-member-push/targets.ts'
import type { TimPushCondition } from '../api/timpush/push.ts'
import type { MessageBody } from '../message/elements.ts'
import type { OfflinePushInfo } from '../message/offline-push.ts'

/** A message to all accounts of the app, or to some: `all_member_push/im_push`. It is not in the history. */
export interface OutgoingMessageToAll {
  /** The sender, an account of the app. */
  readonly from: string
  /** What the message says: a text, or elements. */
  readonly body: string | MessageBody
  /** `OfflinePushInfo`: how it is shown as a notification. */
  readonly offlinePushInfo?: OfflinePushInfo | undefined
  /**
   * Who gets it: by attributes, or by at most 10 tags with at most 50 bytes each, of which one (`AttrsOr`, `TagsOr`) or each
   * (`AttrsAnd`, `TagsAnd`) has to match. @default everybody
   */
  readonly condition?: PushCondition | undefined
  /** `MsgLifeTime`: for how long it is kept for who is offline, from 0, only who is online, to 604800 seconds. @default 0 */
  readonly lifetimeSeconds?: number | undefined
  /** `MsgRandom`, uint32: what the service knows this push by. @default one of its own for each call */
  readonly random?: number | undefined
  /** Not for a message. */
  readonly dataId?: undefined
}

/** A notification to all accounts and devices, or to some: `timpush/push`. Its task can be recalled by `timpush/revoke`. */
export interface OutgoingNotificationToAll {
  /** The sender, an account of the app. */
  readonly from: string
  /** Not for a notification. */
  readonly body?: undefined
  /** `OfflinePushInfo`: what is shown. */
  readonly offlinePushInfo: OfflinePushInfo
  /** Who gets it, as of a message, or by tags that nobody of them has (`TagsNot`). @default everybody */
  readonly condition?: TimPushCondition | undefined
  /** Not for a notification. */
  readonly lifetimeSeconds?: undefined
  /** `MsgRandom`, uint32: what the service knows this push by. @default one of its own for each call */
  readonly random?: number | undefined
  /** `DataId`: an id of your own for webhooks, at most 64 bytes. */
  readonly dataId?: string | undefined
}

/** What is pushed to everybody: with a `body` a message, without one a notification of the push service. */
export type OutgoingPush = OutgoingMessageToAll | OutgoingNotificationToAll
