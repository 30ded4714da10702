/**
 * Notifications of the push service.
 *
 * @module
 */

import type { MessageBody } from '../../message/elements.ts'
import type { OfflinePushInfo } from '../../message/offline-push.ts'
import type { PushCondition } from '../all-member-push/targets.ts'
import type { PushAccountError } from './account-error.ts'

/** Who gets a push, by attributes or by tags: conditions of both kinds together are refused with 90039. */
export interface TimPushCondition extends PushCondition {
  /** Tags of which none may be there, within the same bounds as the others. On pages since 2025. */
  readonly TagsNot?: readonly string[] | undefined
}

/** A notification for everybody, or for some. */
export interface TimPushRequest {
  /** The UserID of the sender. */
  readonly From_Account: string
  /** What a repeat is known by, uint32. */
  readonly MsgRandom: number
  /** Who gets it. Absent means everybody. */
  readonly Condition?: TimPushCondition | undefined
  /** How it is shown. `PushFlag` 1 reaches only who is online. */
  readonly OfflinePushInfo: OfflinePushInfo
  /** An id of your own for webhooks, at most 64 bytes. Documented of `batch` only. */
  readonly DataId?: string | undefined
  /**
   * 1 pushes only; 0 also puts `MsgBody` into conversations and history, and counts it as unread. On the pages of 2024
   * and on the Chinese one, 269/45933, only.
   */
  readonly OnlineOnlyFlag?: 0 | 1 | undefined
  /** What the message says, where the push is one as well. On the same pages as `OnlineOnlyFlag` only. */
  readonly MsgBody?: MessageBody | undefined
}

/** A push that has begun. */
export interface TimPushResponse {
  /** Identifies the push; `timpush/revoke` takes it. */
  readonly TaskId: string
}

/** A notification for at most 500 accounts or devices. Unread counts stay as they are. */
export interface TimPushBatchRequest {
  /** The sender: a UserID or a RegistrationID. */
  readonly From_Account: string
  /** Who gets it, at most 500: UserIDs, or RegistrationIDs of devices. */
  readonly To_Account: readonly string[]
  /** What a repeat within one second is known by, uint32. */
  readonly MsgRandom: number
  /** How it is shown. `PushFlag` 1 reaches only who is online. */
  readonly OfflinePushInfo: OfflinePushInfo
  /** An id of your own, which comes back in webhooks; at most 64 bytes. */
  readonly DataId?: string | undefined
}

/** A push to some that has begun. */
export interface TimPushBatchResponse {
  /** Identifies the push; empty when nobody gets it. */
  readonly TaskId: string
  /** Who does not get it. */
  readonly ErrorList?: readonly PushAccountError[]
}

/** Stops and recalls a push. */
export interface TimPushRevokeRequest {
  /** The push, at most 24 hours old. */
  readonly TaskId: string
  /**
   * What is shown in place of notifications that are there already. Without it, or with `PushFlag` 1, they stay. The older
   * version of the page calls it required.
   */
  readonly OfflinePushInfo?: OfflinePushInfo | undefined
}
