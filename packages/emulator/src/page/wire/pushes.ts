import type { PersonView } from './accounts.ts'
import type { ListPart } from './list-part.ts'

/** A push in the list of them. */
export interface PushView {
  /** The `TaskId`. */
  readonly id: string
  /** Its title, or what its message says, as one line; empty where it has neither. */
  readonly text: string
  /** The command that sent it, such as `timpush/push`. */
  readonly path: string
  /** When it was sent, unix milliseconds. */
  readonly time: number
  /** How many got it. */
  readonly reached: number
  /** Whether it was recalled. */
  readonly revoked: boolean
}

/** What can be looked at in a push. */
export type PushTab = 'content' | 'recipients'

/** A push with all that is known of it. */
export interface PushDetail extends PushView {
  /** What is shown. */
  readonly view: 'pushes'
  /** The sender. */
  readonly from: string
  /** When it was recalled, unix milliseconds; 0 where it was not. */
  readonly revokedAt: number
  /** `DataId`; empty where there was none. */
  readonly dataId: string
  /** Whom it was for: everybody, those who fit a condition, or those who were named. */
  readonly audience: 'all' | 'condition' | 'named'
  /** How many recipients are remembered by name. */
  readonly named: number
  /** What was asked for. */
  readonly shown: PushPart
}

/** One side of a push. */
export type PushPart =
  | {
      readonly tab: 'content'
      /** The condition, as indented JSON; empty for none. */
      readonly condition: string
      /** `MsgBody`, as indented JSON; empty for none. */
      readonly body: string
      /** `OfflinePushInfo`, as indented JSON; empty for none. */
      readonly notification: string
    }
  | { readonly tab: 'recipients'; readonly list: ListPart<PersonView> }
