/**
 * What the app may answer to events that the service waits for the answer of.
 *
 * @module
 */

import type { MessageBody } from '../../message/elements.ts'

/** What every answer has. */
export interface WebhookAnswer {
  /** `OK`: the event was handled, also where it was refused. `FAIL`: it could not be. */
  readonly ActionStatus: 'OK' | 'FAIL'
  /** 0: go on. What else it may be is in the table. */
  readonly ErrorCode: number
  /** Words for the client, where the code is one of the app's own. */
  readonly ErrorInfo: string
}

/** What the answer to a message may have. Both only with the code 0. */
export interface MessageAnswer extends WebhookAnswer {
  /** What goes out instead: the whole body, never an empty one. */
  readonly MsgBody?: MessageBody
  /** The app's own data about it, instead of what it had. */
  readonly CloudCustomData?: string
}

/** What the answer to an invitation may have. */
export interface InvitationAnswer extends WebhookAnswer {
  /** Who is not taken in. Only with the code 0. */
  readonly RefusedMembers_Account?: readonly string[]
}

/** What the answer to a subscription may have. */
export interface SubscriptionAnswer extends WebhookAnswer {
  /** Who does not subscribe. Only with the code 0. */
  readonly RefusedSubscribers_Account?: readonly string[]
}

/** What is decided about one account. */
export interface FriendVerdict {
  /** The account that was asked, or that asked. */
  readonly To_Account: string
  /** 0: allowed. Otherwise refused: 38000 to 39000. */
  readonly ResultCode: number
  /** Words for the client. */
  readonly ResultInfo: string
}

/** What the answer to requests to be friends has. A code other than 0 lets all of them pass. */
export interface FriendAnswer extends WebhookAnswer {
  /** One for each account. */
  readonly ResultItem?: readonly FriendVerdict[]
}

/** What the answer to data for a chat bot has. */
export interface SignalAnswer extends WebhookAnswer {
  /** What the bot gets, unless the code is 1. */
  readonly RspData: string
}

/** What the app may answer, by the command of the event. */
export type WebhookAnswers = {
  'Sns.CallbackPrevFriendAdd': FriendAnswer
  'Sns.CallbackPrevFriendResponse': FriendAnswer
  'C2C.CallbackBeforeSendMsg': MessageAnswer
  'Group.CallbackBeforeSendMsg': MessageAnswer
  'Group.CallbackBeforeCreateGroup': WebhookAnswer
  'Group.CallbackBeforeApplyJoinGroup': WebhookAnswer
  'Group.CallbackBeforeInviteJoinGroup': InvitationAnswer
  'Group.CallbackBeforeCreateTopic': WebhookAnswer
  'Chatbot.OnC2CSignalMessage': SignalAnswer
  'OfficialAccount.CallbackBeforeCreateOfficialAccount': WebhookAnswer
  'OfficialAccount.CallbackBeforeAddSubscriber': SubscriptionAnswer
  'OfficialAccount.CallbackBeforeSendMsg': WebhookAnswer
}
