/**
 * Official accounts, whose ids begin with `@TOA#_`. Tencent turns these events on by ticket.
 *
 * @module
 */

import type { MessageBody } from '../../message/elements.ts'
import type { EventTime } from './event-time.ts'

/** What every event has that is about one official account. */
export interface OfOfficialAccount extends EventTime {
  /** Its id. */
  readonly Official_Account: string
}

/** An official account is about to be made. It has no id yet. */
export interface BeforeCreateOfficialAccountEvent extends EventTime {
  /** Which event it is. */
  readonly CallbackCommand: 'OfficialAccount.CallbackBeforeCreateOfficialAccount'
  /** Who asked for it. */
  readonly Operator_Account: string
  /** Who will own it. */
  readonly Owner_Account?: string | undefined
  /** Its name. */
  readonly Name?: string | undefined
}

/** An official account was made. */
export interface AfterCreateOfficialAccountEvent extends OfOfficialAccount {
  /** Which event it is. */
  readonly CallbackCommand: 'OfficialAccount.CallbackAfterCreateOfficialAccount'
  /** Who asked for it. */
  readonly Operator_Account: string
  /** Who owns it. */
  readonly Owner_Account?: string | undefined
  /** Its name. */
  readonly Name?: string | undefined
}

/** An official account was changed. What was not changed is not told. */
export interface AfterOfficialAccountInfoChangedEvent extends OfOfficialAccount {
  /** Which event it is. */
  readonly CallbackCommand: 'OfficialAccount.CallbackAfterOfficialAccountInfoChanged'
  /** Who changed it. */
  readonly Operator_Account: string
  /** Its name. */
  readonly Name?: string | undefined
  /** What it is about. */
  readonly Introduction?: string | undefined
  /** The URL of its picture. */
  readonly FaceUrl?: string | undefined
  /** Who is behind it. */
  readonly Organization?: string | undefined
}

/** An official account was deleted. */
export interface AfterOfficialAccountDestroyedEvent extends OfOfficialAccount {
  /** Which event it is. */
  readonly CallbackCommand: 'OfficialAccount.CallbackAfterOfficialAccountDestroyed'
  /** Who owned it. */
  readonly Owner_Account?: string | undefined
  /** Its name. */
  readonly Name?: string | undefined
}

/** Accounts that subscribe. */
export interface Subscribers {
  /** Who asked for it. */
  readonly Operator_Account: string
  /** The accounts. */
  readonly SubscribeAccountList: readonly {
    /** The account. */
    readonly Subscriber_Account: string
  }[]
}

/** Accounts are about to subscribe. */
export interface BeforeAddSubscriberEvent extends OfOfficialAccount, Subscribers {
  /** Which event it is. */
  readonly CallbackCommand: 'OfficialAccount.CallbackBeforeAddSubscriber'
}

/** Accounts have subscribed. */
export interface AfterAddSubscriberEvent extends OfOfficialAccount, Subscribers {
  /** Which event it is. */
  readonly CallbackCommand: 'OfficialAccount.CallbackAfterAddSubscriber'
}

/** Accounts no longer subscribe. */
export interface AfterDeleteSubscriberEvent extends OfOfficialAccount, Subscribers {
  /** Which event it is. */
  readonly CallbackCommand: 'OfficialAccount.CallbackAfterDeleteSubscriber'
}

/** An official account has as many subscribers as it may have. */
export interface AfterOfficialAccountFullEvent extends OfOfficialAccount {
  /** Which event it is. */
  readonly CallbackCommand: 'OfficialAccount.CallbackAfterOfficialAccountFull'
}

/** A message to subscribers. */
export interface OfficialAccountMessage extends OfOfficialAccount {
  /** 1: only for who is online, and kept nowhere. */
  readonly OnlineOnlyFlag?: number | undefined
  /** What it says: its elements, in order. */
  readonly MsgBody: MessageBody
  /** The app's own data about it. */
  readonly CloudCustomData?: string | undefined
}

/** A message to subscribers is about to be sent. */
export interface BeforeSendOfficialAccountEvent extends OfficialAccountMessage {
  /** Which event it is. */
  readonly CallbackCommand: 'OfficialAccount.CallbackBeforeSendMsg'
}

/** A message to subscribers was sent. */
export interface AfterSendOfficialAccountEvent extends OfficialAccountMessage {
  /** Which event it is. */
  readonly CallbackCommand: 'OfficialAccount.CallbackAfterSendMsg'
  /** Names it, such as `71_1_1698741698`. */
  readonly MsgKey: string
  /** When it was sent, in unix seconds. */
  readonly MsgTime: number
}

/** Messages to subscribers were recalled. */
export interface AfterOfficialAccountWithDrawEvent extends OfOfficialAccount {
  /** Which event it is. */
  readonly CallbackCommand: 'OfficialAccount.CallbackAfterMsgWithDraw'
  /** Which ones. */
  readonly WithdrawMsgList: readonly {
    /** Names it. */
    readonly MsgKey: string
  }[]
}

/** The bodies of these events, by command. */
export type OfficialAccountEvents = {
  'OfficialAccount.CallbackBeforeCreateOfficialAccount': BeforeCreateOfficialAccountEvent
  'OfficialAccount.CallbackAfterCreateOfficialAccount': AfterCreateOfficialAccountEvent
  'OfficialAccount.CallbackAfterOfficialAccountInfoChanged': AfterOfficialAccountInfoChangedEvent
  'OfficialAccount.CallbackAfterOfficialAccountDestroyed': AfterOfficialAccountDestroyedEvent
  'OfficialAccount.CallbackBeforeAddSubscriber': BeforeAddSubscriberEvent
  'OfficialAccount.CallbackAfterAddSubscriber': AfterAddSubscriberEvent
  'OfficialAccount.CallbackAfterDeleteSubscriber': AfterDeleteSubscriberEvent
  'OfficialAccount.CallbackAfterOfficialAccountFull': AfterOfficialAccountFullEvent
  'OfficialAccount.CallbackBeforeSendMsg': BeforeSendOfficialAccountEvent
  'OfficialAccount.CallbackAfterSendMsg': AfterSendOfficialAccountEvent
  'OfficialAccount.CallbackAfterMsgWithDraw': AfterOfficialAccountWithDrawEvent
}

/** What is known of them. Of the events before something, no codes of the app's own are documented. */
export const officialAccounts = {
  /** An official account is about to be made. */
  'OfficialAccount.CallbackBeforeCreateOfficialAccount': { kind: 'before' },
  /** An official account was made. */
  'OfficialAccount.CallbackAfterCreateOfficialAccount': { kind: 'after' },
  /** An official account was changed. */
  'OfficialAccount.CallbackAfterOfficialAccountInfoChanged': { kind: 'after' },
  /** An official account was deleted. */
  'OfficialAccount.CallbackAfterOfficialAccountDestroyed': { kind: 'after' },
  /**
   * Accounts are about to subscribe. 1 refuses all of them, `RefusedSubscribers_Account` some.
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/60799}
   */
  'OfficialAccount.CallbackBeforeAddSubscriber': { kind: 'before', changes: ['RefusedSubscribers_Account'] },
  /** Accounts have subscribed. */
  'OfficialAccount.CallbackAfterAddSubscriber': { kind: 'after' },
  /** Accounts no longer subscribe. */
  'OfficialAccount.CallbackAfterDeleteSubscriber': { kind: 'after' },
  /** An official account has as many subscribers as it may have. */
  'OfficialAccount.CallbackAfterOfficialAccountFull': { kind: 'after' },
  /**
   * A message to subscribers is about to be sent. Whether an answer may replace it is not documented.
   *
   * @see {@link https://cloud.tencent.com/document/product/269/102323}
   */
  'OfficialAccount.CallbackBeforeSendMsg': { kind: 'before' },
  /**
   * A message to subscribers was sent.
   *
   * @see {@link https://cloud.tencent.com/document/product/269/102324}
   */
  'OfficialAccount.CallbackAfterSendMsg': { kind: 'after', key: ['Official_Account', 'MsgKey'] },
  /** Messages to subscribers were recalled. */
  'OfficialAccount.CallbackAfterMsgWithDraw': {
    kind: 'after',
    key: ['Official_Account', 'WithdrawMsgList[].MsgKey'],
  },
} as const
