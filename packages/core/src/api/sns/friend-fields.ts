/**
 * What one account says about a friend.
 *
 * @module
 */

/** A field of a friend: one that every app has or one of the app's own. */
export type FriendTag =
  /** The friend groups that it is in, a list of texts. */
  | 'Tag_SNS_IM_Group'
  /** What the account calls the friend, text of at most 96 bytes. */
  | 'Tag_SNS_IM_Remark'
  /** `AddSource_Type_` and at most 8 letters. */
  | 'Tag_SNS_IM_AddSource'
  /** The words that came with the request, text of at most 256 bytes. */
  | 'Tag_SNS_IM_AddWording'
  /** Since when they are friends, in unix seconds. */
  | 'Tag_SNS_IM_AddTime'
  /** A field of the app's own, made in the console: at most 8 letters at the end, text of at most 500 bytes. */
  | `Tag_SNS_Custom_${string}`

/** A field of a friend with its value. */
export interface FriendField {
  /** The name of the field: `Tag_SNS_…`, or `Tag_Profile_…` where a field of the profile was asked for. */
  readonly Tag: FriendTag | (string & {})
  /** A list of texts for `Tag_SNS_IM_Group`, a number for `Tag_SNS_IM_AddTime`, text otherwise. */
  readonly Value: string | number | readonly string[]
}
