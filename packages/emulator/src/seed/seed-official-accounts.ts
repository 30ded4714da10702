import type { SeedContent } from './seed-content.ts'
import type { SeedTime } from './seed-time.ts'

/** An official account of a seed. */
export interface SeedOfficialAccount {
  /** The id: `@TOA#_` and a name of your own. */
  readonly Official_Account: string
  /** Whose it is: a `UserID` that is in `accounts`. */
  readonly Owner_Account: string
  /** At most 150 bytes. */
  readonly Name: string
  /** What it is about, at most 400 bytes. @default '' */
  readonly Introduction?: string
  /** The address of the picture, at most 500 bytes. @default '' */
  readonly FaceUrl?: string
  /** Who is behind it, at most 500 bytes. @default '' */
  readonly Organization?: string
  /** A text of your own, at most 3,000 bytes. @default '' */
  readonly CustomString?: string
  /** How many can subscribe. @default 100000 */
  readonly MaxSubscriberNum?: number
  /** When it was made. @default a week before the start */
  readonly createdAt?: SeedTime
  /** Who has subscribed. @default [] */
  readonly subscribers?: readonly SeedSubscriber[]
  /** What it said, the oldest first. @default [] */
  readonly messages?: readonly Omit<SeedContent, 'from'>[]
}

/** A subscriber of an official account of a seed. */
export interface SeedSubscriber {
  /** A `UserID` that is in `accounts`. */
  readonly Subscriber_Account: string
  /** Since when. @default when the official account was made */
  readonly at?: SeedTime
  /** A text of your own about the subscription. @default '' */
  readonly CustomString?: string
}
