import type { FriendItem } from '../../api/sns/friend-list.ts'

/** A friend of an account, as the account has it in its list. What the service does not say, or leaves empty, is `undefined`. */
export interface Friend {
  /** The friend. */
  readonly account: string
  /** What the account calls the friend. */
  readonly remark: string | undefined
  /** The friend groups that it is in; empty when in none. */
  readonly groups: readonly string[]
  /** How it came to be a friend, such as `AddSource_Type_Android`. */
  readonly source: string | undefined
  /** The words that came with the request. */
  readonly wording: string | undefined
  /** Since when they are friends. */
  readonly addedAt: Date | undefined
  /** The fields of the app's own, by their tags, such as `Tag_SNS_Custom_Level`; a value that came as a number is its digits. */
  readonly custom: ReadonlyMap<string, string>
  /** The friend as it came. */
  readonly raw: FriendItem
}
