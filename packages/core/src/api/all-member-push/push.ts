/**
 * A message to everybody.
 *
 * @module
 */

import type { MessageBody } from '../../message/elements.ts'
import type { OfflinePushInfo } from '../../message/offline-push.ts'
import type { PushCondition } from './targets.ts'

/** A message for all accounts of the app, or for some. */
export interface ImPushRequest {
  /** Who gets it. Absent means everybody. */
  readonly Condition?: PushCondition | undefined
  /** What a repeat is known by, uint32. A newer library says that it is remembered for 7 days; count on 1 second. */
  readonly MsgRandom: number
  /** What the message says. */
  readonly MsgBody: MessageBody
  /**
   * How long it is kept for those who are offline, in seconds, at most 604800 (7 days). 0 reaches only who is online.
   * @default 0
   */
  readonly MsgLifeTime?: number | undefined
  /** The sender; the admin that calls, when absent. */
  readonly From_Account?: string | undefined
  /** How it is shown as a notification. */
  readonly OfflinePushInfo?: OfflinePushInfo | undefined
}

/** A push that has begun: the service needs up to a minute to reach everybody. */
export interface ImPushResponse {
  /** Identifies the push, such as `1400123456_144115212910570789_4155518400_15723514`. */
  readonly TaskId: string
}
