import type { MessageBody } from '@timkit/core/wire'
import type { SeedTime } from './seed-time.ts'

/** A push of a seed: what is recorded of one that was sent. */
export interface SeedPush {
  /** When it was sent. */
  readonly at: SeedTime
  /** The command that sent it. @default 'timpush/push' */
  readonly command?: SeedPushCommand
  /** What it is recalled by. @default 'seed_1' for the first one, and so on */
  readonly TaskId?: string
  /** The sender. @default the admin */
  readonly From_Account?: string
  /** The `UserID`s of those who got it; `timpush/batch` has to name them. @default all accounts */
  readonly recipients?: readonly string[]
  /** The attributes or tags by which it chose; who had them is said by `recipients`. @default none */
  readonly Condition?: Readonly<Record<string, unknown>>
  /** A text; short for a `MsgBody` with one `TIMTextElem`. Not of `timpush/batch`. */
  readonly text?: string
  /** The elements; instead of `text`. */
  readonly MsgBody?: MessageBody
  /** How it is shown, such as `{ Title: 'Tea', Desc: 'Spring is here' }`. Pushes of `timpush` have to have it. */
  readonly OfflinePushInfo?: Readonly<Record<string, unknown>>
  /** A text of your own, at most 64 bytes; of `timpush` only. @default '' */
  readonly DataId?: string
  /** When it was recalled, within 24 hours; of `timpush` only. @default never */
  readonly revokedAt?: SeedTime
}

/** A command that sends pushes. */
export type SeedPushCommand = 'all_member_push/im_push' | 'timpush/push' | 'timpush/batch'
