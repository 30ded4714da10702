/**
 * The `openconfigsvr` service: who may not write anywhere in the app, and the app's daily figures.
 *
 * @module
 */

import type { EmptyResponse } from './envelope.ts'

/** Mutes an account, or ends that. One of the two times has to be there. */
export interface SetNoSpeakingRequest {
  /** The UserID of the account. */
  readonly Set_Account: string
  /**
   * For how many seconds from now it may not write in one-to-one conversations: 0 ends a mute, 4294967295 is for ever.
   * Absent leaves it as it is.
   */
  readonly C2CmsgNospeakingTime?: number | undefined
  /** The same for all groups: 0 ends it, 4294967295 is for ever. */
  readonly GroupmsgNospeakingTime?: number | undefined
}

/** Asks for how long an account is muted. */
export interface GetNoSpeakingRequest {
  /** The UserID of the account. */
  readonly Get_Account: string
}

/** For how long an account is muted. Whether that is what is left or what was set is not documented. */
export interface GetNoSpeakingResponse {
  /** Seconds in one-to-one conversations: 0 is not muted, 4294967295 is for ever. */
  readonly C2CmsgNospeakingTime: number
  /** The same in groups. */
  readonly GroupmsgNospeakingTime: number
}

/** The figures of the app on one day. All are texts of digits, such as `"100"`; those not asked for are absent. */
export interface AppFigures {
  /** The name of the app. */
  readonly AppName?: string
  /** Its SDKAppID, as a text. */
  readonly AppId?: string
  /** Whose app it is. */
  readonly Company?: string
  /** Accounts that were active. */
  readonly ActiveUserNum?: string
  /** Accounts that were made that day. */
  readonly RegistUserNumOneDay?: string
  /** Accounts that there are. */
  readonly RegistUserNumTotal?: string
  /** How often accounts logged in. */
  readonly LoginTimes?: string
  /** Accounts that logged in. */
  readonly LoginUserNum?: string
  /** Messages that were sent. */
  readonly UpMsgNum?: string
  /** Accounts that sent any. */
  readonly SendMsgUserNum?: string
  /** Pushes to Apple devices. */
  readonly APNSMsgNum?: string
  /** One-to-one messages that were sent. */
  readonly C2CUpMsgNum?: string
  /** One-to-one messages that were delivered. */
  readonly C2CDownMsgNum?: string
  /** Accounts that sent one-to-one messages. */
  readonly C2CSendMsgUserNum?: string
  /** Pushes of one-to-one messages to Apple devices. */
  readonly C2CAPNSMsgNum?: string
  /** The most accounts that were online at once. */
  readonly MaxOnlineNum?: string
  /** Messages that were delivered. */
  readonly DownMsgNum?: string
  /** Friendships that began. */
  readonly ChainIncrease?: string
  /** Friendships that ended. */
  readonly ChainDecrease?: string
  /** Group messages that were sent. */
  readonly GroupUpMsgNum?: string
  /** Group messages that were delivered. */
  readonly GroupDownMsgNum?: string
  /** Accounts that sent group messages. */
  readonly GroupSendMsgUserNum?: string
  /** Pushes of group messages to Apple devices. */
  readonly GroupAPNSMsgNum?: string
  /** Groups in which somebody wrote. */
  readonly GroupSendMsgGroupNum?: string
  /** How often somebody joined a group. */
  readonly GroupJoinGroupTimes?: string
  /** How often somebody left a group. */
  readonly GroupQuitGroupTimes?: string
  /** Groups that were made. */
  readonly GroupNewGroupNum?: string
  /** Groups that there are. */
  readonly GroupAllGroupNum?: string
  /** Groups that were disbanded. */
  readonly GroupDestroyGroupNum?: string
  /** Requests to the webhook of the app. */
  readonly CallBackReq?: string
  /** Answers of that webhook. */
  readonly CallBackRsp?: string
  /** The day, as `yyyyMMdd`. */
  readonly Date?: string
}

/** A figure of the app that can be asked for. */
export type AppFigure = keyof AppFigures

/** Asks for the daily figures of the app. */
export interface GetAppInfoRequest {
  /** Which figures. Absent means all. */
  readonly RequestField?: readonly AppFigure[] | undefined
}

/** The daily figures of the app. */
export interface GetAppInfoResponse {
  /** An entry for each of the last 30 days. */
  readonly Result: readonly AppFigures[]
}

/** What the commands of `openconfigsvr` take and answer, by path. */
export type OpenconfigsvrCommands = {
  'openconfigsvr/setnospeaking': [SetNoSpeakingRequest, EmptyResponse]
  'openconfigsvr/getnospeaking': [GetNoSpeakingRequest, GetNoSpeakingResponse]
  'openconfigsvr/getappinfo': [GetAppInfoRequest, GetAppInfoResponse]
}

/** Mutes everywhere in the app, and its daily figures. */
export const openconfigsvr = {
  /**
   * Mutes an account in all one-to-one conversations, in all groups, or in both, for a time.
   *
   * Who is muted is refused with 20012 (one-to-one) or 10017 (groups). A one-to-one message that the REST API sends for
   * such an account goes through.
   *
   * Errors worth knowing: 130004 and 130005 (no account, or a wrong one), 130008 (neither of the times is there).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34923}
   */
  setNoSpeaking: {
    path: 'openconfigsvr/setnospeaking',
    // A judgement: the time counts from the call, so that a repeat only moves its end.
    repeat: 'idempotent',
  },

  /**
   * Returns for how long an account is muted in one-to-one conversations and in groups.
   *
   * Errors worth knowing: 130002 and 130003 (no account, or a wrong one).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34924}
   */
  getNoSpeaking: {
    path: 'openconfigsvr/getnospeaking',
    // A judgement: it changes nothing.
    repeat: 'read',
  },

  /**
   * Returns the figures of the app for each of the last 30 days: accounts, messages, groups, webhooks.
   *
   * Errors worth knowing: 130009 to 130012 (a database failed: ask again).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34886}
   */
  getAppInfo: {
    path: 'openconfigsvr/getappinfo',
    // A judgement: it changes nothing.
    repeat: 'read',
  },
} as const
