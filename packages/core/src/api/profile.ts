/**
 * The `profile` service: names, pictures and other fields of accounts.
 *
 * @module
 */

import type { EmptyResponse } from './envelope.ts'

/** A profile field that every app has. */
export type StandardProfileTag =
  /** The name that others see, text of at most 500 bytes. */
  | 'Tag_Profile_IM_Nick'
  /** `Gender_Type_Unknown`, `Gender_Type_Female` or `Gender_Type_Male`. */
  | 'Tag_Profile_IM_Gender'
  /** The birthday as a uint32, such as 20190419. */
  | 'Tag_Profile_IM_BirthDay'
  /** The place, text of at most 16 bytes. */
  | 'Tag_Profile_IM_Location'
  /** What the person says about themselves, text of at most 500 bytes. */
  | 'Tag_Profile_IM_SelfSignature'
  /** Who may add the person: `AllowType_Type_NeedConfirm`, `AllowType_Type_AllowAny` or `AllowType_Type_DenyAny`. */
  | 'Tag_Profile_IM_AllowType'
  /** The language, a uint32 of the app's own. */
  | 'Tag_Profile_IM_Language'
  /** The address of the picture, at most 500 bytes. */
  | 'Tag_Profile_IM_Image'
  /** Whether the person may make friends: `AdminForbid_Type_None` or `AdminForbid_Type_SendOut`. */
  | 'Tag_Profile_IM_AdminForbidType'
  /** The level, a uint32 of the app's own. */
  | 'Tag_Profile_IM_Level'
  /** The role, a uint32 of the app's own. */
  | 'Tag_Profile_IM_Role'

/** A profile field: one that every app has or one of the app's own. */
export type ProfileTag = StandardProfileTag | `Tag_Profile_Custom_${string}`

/** One field of a profile. */
export interface ProfileItem {
  /** The name of the field: `Tag_Profile_IM_…`, or `Tag_Profile_Custom_…` for one of the app. */
  readonly Tag: ProfileTag | (string & {})
  /** What it says: text or a number, depending on the field. */
  readonly Value: string | number
}

/** Asks for fields of profiles. */
export interface PortraitGetRequest {
  /** The accounts, at most 100. */
  readonly To_Account: readonly string[]
  /** The names of the fields that come. */
  readonly TagList: readonly ProfileTag[]
}

/** Fields of one account's profile. */
export interface UserProfileItem {
  /** The UserID that was asked about. */
  readonly To_Account: string
  /** The fields. Absent when the account failed. */
  readonly ProfileItem?: readonly ProfileItem[]
  /** 0 when it went well, else an error code. */
  readonly ResultCode: number
  /** Why it did not go well. */
  readonly ResultInfo?: string
}

/** Fields of profiles. */
export interface PortraitGetResponse {
  /** One item per account. */
  readonly UserProfileItem?: readonly UserProfileItem[]
  /** The accounts that failed; absent when none did. */
  readonly Fail_Account?: readonly string[]
}

/** Fields of a profile to set. */
export interface PortraitSetRequest {
  /** The UserID whose profile is set. */
  readonly From_Account: string
  /** The fields; those not named stay as they are. */
  readonly ProfileItem: readonly ProfileItem[]
}

/** What the commands of `profile` take and answer, by path. */
export type ProfileCommands = {
  'profile/portrait_get': [PortraitGetRequest, PortraitGetResponse]
  'profile/portrait_set': [PortraitSetRequest, EmptyResponse]
}

/** Names, pictures and other fields of accounts. */
export const profile = {
  /**
   * Returns fields of the profiles of at most 100 accounts.
   *
   * An account that fails has a `ResultCode` of its own and is in `Fail_Account`; the answer as a whole is a
   * success then.
   *
   * Errors worth knowing: 40003 (an account does not exist), 40007 (no right to read a field), 40009 (no such field).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34917}
   */
  portraitGet: {
    path: 'profile/portrait_get',
    repeat: 'read',
    outcomes: [
      { in: 'UserProfileItem', item: 'To_Account', code: 'ResultCode' },
      { in: 'Fail_Account', only: 'failed' },
    ],
    batch: { in: 'To_Account', most: 100 },
  },

  /**
   * Sets fields of an account's profile.
   *
   * A repeat writes the same again, over what anybody else wrote between the two calls.
   *
   * Errors worth knowing: 40003 (the account does not exist), 40008 (no right to write a field), 40009 (no such
   * field), 40601 (more than 500 bytes), 40605 and 40610 (not a value of this field).
   *
   * @see {@link https://www.tencentcloud.com/document/product/1047/34916}
   */
  portraitSet: {
    path: 'profile/portrait_set',
    repeat: 'idempotent',
  },
} as const
