/**
 * Who has subscribed to which official account.
 *
 * @module
 */

import type { OfficialAccountBaseInfo, OfficialAccountFilter, OfficialAccountItem } from './account.ts'

/** Asks who has subscribed to an official account. */
export interface GetSubscriberInfoRequest extends OfficialAccountItem {
  /** How many per page, at most 200; all of them, when absent. */
  readonly Limit?: number | undefined
  /** Empty for the first page, then the `Next` of the answer. */
  readonly Next: string
}

/** Somebody who has subscribed. */
export interface Subscriber {
  /** The UserID. */
  readonly Subscriber_Account: string
  /** Since when, in unix seconds. */
  readonly SubscribeTime: number
  /** Text of your own about the subscription. */
  readonly CustomString?: string
  /** How messages reach it. A number in client libraries, a text for members of groups. */
  readonly MsgFlag?: string | number
  /** When it last wrote, in unix seconds. */
  readonly LastSendMsgTime?: number
}

/** A page of subscribers. */
export interface GetSubscriberInfoResponse {
  /** Where the next page begins; empty after the last one. */
  readonly Next: string
  /** How many have subscribed. */
  readonly SubscriberNum: number
  /** The subscribers of this page. */
  readonly SubscriberList: readonly Subscriber[]
}

/** An account that shall subscribe. */
export interface SubscriberItem {
  /** The UserID. */
  readonly Subscriber_Account: string
}

/** Accounts that shall subscribe. */
export interface AddSubscriberRequest extends OfficialAccountItem {
  /** At most 100. */
  readonly SubscriberList: readonly SubscriberItem[]
}

/** What became of one account. */
export interface SubscriberResult {
  /** The UserID. */
  readonly Subscriber_Account: string
  /** 0: not done; 1: done; 2: it was so before. */
  readonly Result: 0 | 1 | 2
}

/** What became of each account. */
export interface SubscriberResults {
  /** One result per account. */
  readonly SubscriberList: readonly SubscriberResult[]
}

/** Accounts whose subscription shall end. */
export interface DeleteSubscriberRequest extends OfficialAccountItem {
  /** Their UserIDs; how many is not documented. */
  readonly SubscriberToDel_Account: readonly string[]
}

/** A subscription to change. */
export interface ModifySubscriberInfoRequest extends OfficialAccountItem {
  /** Who has subscribed. */
  readonly Subscriber_Account: string
  /** Text of your own about the subscription; stays as it is, when absent. */
  readonly CustomString?: string | undefined
}

/** Which fields come. */
export interface SubscriptionFilter extends OfficialAccountFilter {
  /** Fields of the subscription. */
  readonly SelfInfoFilter?: readonly ('SubscribeTime' | 'CustomString')[] | undefined
}

/** Asks to which official accounts somebody has subscribed. */
export interface GetSubscribedOfficialAccountListRequest {
  /** The UserID. */
  readonly Subscriber_Account: string
  /** How many per page, at most 200. @default 200 */
  readonly Limit?: number | undefined
  /** 0 for the first page, then the `Next` of the answer. @default 0 */
  readonly Offset?: number | undefined
  /** Which fields come. */
  readonly ResponseFilter?: SubscriptionFilter | undefined
}

/** The subscription itself. */
export interface Subscription {
  /** Since when, in unix seconds. */
  readonly SubscribeTime?: number
  /** Text of your own about the subscription. */
  readonly CustomString?: string
}

/** An official account that somebody has subscribed to. */
export interface SubscribedOfficialAccount extends OfficialAccountBaseInfo {
  /** The subscription, when its fields were asked for. */
  readonly SelfInfo?: Subscription
}

/** A page of official accounts. */
export interface GetSubscribedOfficialAccountListResponse {
  /** The official accounts of this page. */
  readonly OfficialAccountInfoList: readonly SubscribedOfficialAccount[]
  /** How many there are on all pages. */
  readonly TotalCount: number
  /** 1 on the last page. */
  readonly CompleteFlag: 0 | 1
  /** Where the next page begins. */
  readonly Next: number
}
