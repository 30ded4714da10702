import type { ForbidCallbackControl, SendMsgControl } from '../api/openim/send.ts'
import type { MessageBody } from '../message/elements.ts'
import type { OfflinePushInfo } from '../message/offline-push.ts'
import type { TimeInput } from '../time.ts'

/** What a message says and does, whoever gets it. */
export interface OutgoingContent {
  /** The UserID of the sender. */
  readonly from: string
  /** What the message says: a text, or elements. At most 12 KB for the whole request. */
  readonly body: string | MessageBody
  /**
   * Your own name of the message, such as the number of an order: the same id again, with the same sender, receiver and
   * body, is the same message, also from another process or after a crash. Without one, the outcome tells one to go on with.
   *
   * Of several messages with ids in one second, the service decides which one comes first.
   */
  readonly id?: string | undefined
  /**
   * The earliest time at which this id can have been sent, such as when the order was made: no older message is looked at,
   * and when the service still knows all of that time by itself, none at all. Only together with `id`.
   * @default as far back as the service keeps messages
   */
  readonly since?: TimeInput | undefined
  /** `CloudCustomData`: a text of your own that travels with the message. */
  readonly cloudCustomData?: string | undefined
  /** `OfflinePushInfo`: how it is shown as a notification. */
  readonly offlinePushInfo?: OfflinePushInfo | undefined
  /** Reaches only who is online, and is not kept, so that it cannot be looked up either. @default false */
  readonly onlineOnly?: boolean | undefined
  /** `ForbidCallbackControl`: which webhooks do not hear of it. */
  readonly forbidCallbackControl?: readonly ForbidCallbackControl[] | undefined
  /** Whether the sender wants a read receipt; in groups that needs a paid edition. @default false */
  readonly needReadReceipt?: boolean | undefined
}

/** A message to one account. */
export interface OutgoingC2CMessage extends OutgoingContent {
  /** The UserID of the recipient. */
  readonly to: string
  /** Not for one account. */
  readonly groupId?: undefined
  /** Not for one account. */
  readonly topicId?: undefined
  /** `SendMsgControl`: what the message does besides arriving, such as not to count as unread. */
  readonly sendMsgControl?: readonly SendMsgControl[] | undefined
  /**
   * `SyncOtherMachine`: true also shows it on the sender's other devices, false keeps it out of the sender's history.
   * @default in the sender's history only
   */
  readonly syncToSender?: boolean | undefined
  /** `MsgLifeTime`: how long it is kept for devices that are offline, from 1 to 604800 seconds. @default 604_800 */
  readonly lifetimeSeconds?: number | undefined
}

/** A message to a group. */
export interface OutgoingGroupMessage extends OutgoingContent {
  /** The GroupID, such as `@TGS#1B2AUI7RZ`. */
  readonly groupId: string
  /** `SendMsgControl`: whether it counts as unread, and shows as last message. Not together with `onlineOnly`. */
  readonly sendMsgControl?: readonly ('NoUnread' | 'NoLastMsg')[] | undefined
  /** The topic, in a community that has topics. */
  readonly topicId?: string | undefined
  /** Not for a group. */
  readonly to?: undefined
  /** Not for a group. */
  readonly syncToSender?: undefined
  /** Not for a group. */
  readonly lifetimeSeconds?: undefined
}

/** A message to be sent. */
export type OutgoingMessage = OutgoingC2CMessage | OutgoingGroupMessage
