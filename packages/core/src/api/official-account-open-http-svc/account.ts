/**
 * Official accounts: what they say about themselves.
 *
 * @module
 */

/** The texts of an official account, which are shown to those who look at it. */
export interface OfficialAccountTexts {
  /** What it is about, at most 400 bytes. */
  readonly Introduction?: string | undefined
  /** The address of its picture, at most 500 bytes. */
  readonly FaceUrl?: string | undefined
  /** Who stands behind it, at most 500 bytes. */
  readonly Organization?: string | undefined
  /** Text of your own, at most 3,000 bytes. */
  readonly CustomString?: string | undefined
  /** How many accounts can subscribe. @default 100_000 */
  readonly MaxSubscriberNum?: number | undefined
}

/** An official account to make. */
export interface CreateOfficialAccountRequest extends OfficialAccountTexts {
  /** The owner, an account that exists. */
  readonly Owner_Account: string
  /** An id of your own, which begins with `@TOA#_`; the service makes one, when absent. */
  readonly OfficialAccountUserID?: string | undefined
  /** At most 150 bytes. */
  readonly Name: string
}

/** An official account that was made. */
export interface CreateOfficialAccountResponse {
  /** The id that was asked for, or else that the service made. */
  readonly OfficialAccountUserID: string
}

/** An official account. */
export interface OfficialAccountItem {
  /** Its id, such as `@TOA#_news`. */
  readonly Official_Account: string
}

/** An official account to delete. */
export interface DestroyOfficialAccountRequest extends OfficialAccountItem {}

/** What an official account shall say; what is absent stays. */
export interface ModifyOfficialAccountBaseInfoRequest extends OfficialAccountItem, OfficialAccountTexts {
  /** At most 150 bytes. */
  readonly Name?: string | undefined
}

/** A field of an official account. */
export type OfficialAccountField =
  | 'CreateTime'
  | 'Name'
  | 'Owner_Account'
  | 'LastMsgTime'
  | 'SubscriberNum'
  | 'Introduction'
  | 'FaceUrl'
  | 'Organization'
  | 'CustomString'

/** Which fields come. */
export interface OfficialAccountFilter {
  /** All of them, when absent. */
  readonly OfficialAccountBaseInfoFilter?: readonly OfficialAccountField[] | undefined
}

/** Asks what official accounts say about themselves. */
export interface GetOfficialAccountInfoRequest {
  /** At most 50. */
  readonly OfficialAccountIdList: readonly OfficialAccountItem[]
  /** Which fields come. @default all */
  readonly ResponseFilter?: OfficialAccountFilter | undefined
}

/** What an official account says about itself, as far as it was asked for. */
export interface OfficialAccountBaseInfo {
  /** Its id. Client libraries leave it out of the answer, in which nothing else tells the items apart. */
  readonly Official_Account?: string
  /** When it was made, in unix seconds. */
  readonly CreateTime?: number
  /** At most 150 bytes. */
  readonly Name?: string
  /** The UserID of its owner. */
  readonly Owner_Account?: string
  /** When it last sent a message, in unix seconds; 0 for never. */
  readonly LastMsgTime?: number
  /** How many accounts have subscribed. */
  readonly SubscriberNum?: number
  /** What it is about, at most 400 bytes. */
  readonly Introduction?: string
  /** The address of its picture. */
  readonly FaceUrl?: string
  /** Who stands behind it. */
  readonly Organization?: string
  /** Text of your own. */
  readonly CustomString?: string
}

/** One official account that was asked for. */
export interface OfficialAccountInfo extends OfficialAccountBaseInfo {
  /** 0, or why nothing is told of this one. */
  readonly ErrorCode?: number
  /** The reason in words. */
  readonly ErrorInfo?: string
}

/** What the official accounts say about themselves. */
export interface GetOfficialAccountInfoResponse {
  /** One entry per account that was asked for. */
  readonly OfficialAccountInfoList: readonly OfficialAccountInfo[]
}
