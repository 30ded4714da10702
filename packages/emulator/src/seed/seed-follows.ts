import type { SeedTime } from './seed-time.ts'

/** An account that an account of a seed follows. */
export interface SeedFollow {
  /** Who is followed: a `UserID` that is in `accounts`. */
  readonly To_Account: string
  /** Since when. @default a week before the start */
  readonly at?: SeedTime
}
