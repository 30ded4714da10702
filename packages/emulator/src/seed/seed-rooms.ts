/** Somebody who is banned from an AVChatRoom of a seed. */
export interface SeedBan {
  /** A `UserID` that is in `accounts`, and not in the room. */
  readonly Member_Account: string
  /** How many seconds the ban lasts, from the start. */
  readonly Duration: number
  /** The reason, at most 1,000 bytes. @default '' */
  readonly Description?: string
}
