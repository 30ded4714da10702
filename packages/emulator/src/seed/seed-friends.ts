import type { SeedTime } from './seed-time.ts'

/** A friend of an account of a seed. */
export interface SeedFriend {
  /** The friend's `UserID`, which is in `accounts`. */
  readonly To_Account: string
  /** Whether the friend's list does not have the account. @default false: both have each other */
  readonly oneWay?: boolean
  /** What the account calls the friend, at most 96 bytes. @default '' */
  readonly Remark?: string
  /** The friend groups that the friend is in, each at most 30 bytes. @default [] */
  readonly GroupName?: readonly string[]
  /** Where the friend came from: `AddSource_Type_` and at most 8 letters. @default '' */
  readonly AddSource?: string
  /** What was said with the request, at most 256 bytes. @default '' */
  readonly AddWording?: string
  /** Since when. @default a week before the start */
  readonly at?: SeedTime
  /** Fields of your own by tag, such as `Tag_SNS_Custom_Level`: texts of at most 500 bytes, or integers. @default {} */
  readonly custom?: Readonly<Record<string, string | number>>
}

/** Somebody who waits to become a friend. */
export interface SeedFriendRequest {
  /** Who asked: a `UserID` that is in `accounts`. */
  readonly From_Account: string
  /** Where the request comes from: `AddSource_Type_` and at most 8 letters. @default '' */
  readonly AddSource?: string
  /** What was said with it, at most 256 bytes. @default '' */
  readonly AddWording?: string
  /** When it was made. @default a week before the start */
  readonly at?: SeedTime
}
