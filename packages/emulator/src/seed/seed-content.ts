import type { MessageBody } from '@timkit/core/wire'
import type { SeedTime } from './seed-time.ts'

/** What a message of a seed says. */
export interface SeedContent {
  /** When it was sent. */
  readonly at: SeedTime
  /** The `UserID` of the sender: a party of the conversation, a member of the group. */
  readonly from: string
  /** A text; short for a `MsgBody` with one `TIMTextElem`. */
  readonly text?: string
  /** The elements; instead of `text`. */
  readonly MsgBody?: MessageBody
  /** The app's own data about the message. @default '' */
  readonly CloudCustomData?: string
  /** Whether it was recalled. @default false */
  readonly recalled?: boolean
}
