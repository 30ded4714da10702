import type { MessageBody } from '@timkit/core/wire'
import type { GroupType } from '../world/records/group-profile.ts'

/**
 * What a world holds at the start.
 *
 * Fields in Tencent's spelling mean what they mean on the wire; the others are the emulator's own.
 */
export interface Seed {
  /** The accounts. The admin is there in any case. */
  readonly accounts: readonly SeedAccount[]
  /** The one-to-one conversations; their accounts must be in `accounts`. @default [] */
  readonly conversations?: readonly SeedConversation[]
  /** The groups, with their members and messages. @default [] */
  readonly groups?: readonly SeedGroup[]
}

/** An account of a seed. */
export interface SeedAccount {
  /** The id, at most 32 bytes. */
  readonly UserID: string
  /** The name that others see, at most 500 bytes in the service. */
  readonly Nick?: string
  /** The address of the picture, at most 500 bytes in the service. */
  readonly FaceUrl?: string
  /** More profile fields by tag, such as `Tag_Profile_IM_Gender`. */
  readonly profile?: Readonly<Record<string, string | number>>
  /** The platforms from which the user is connected, such as `iPhone`. @default [] */
  readonly online?: readonly string[]
}

/**
 * A time in a seed: unix seconds, an ISO 8601 text with its zone, or relative to the start of the emulator.
 *
 * Relative ones are `-2d 09:30` (two days ago at that time in Beijing), `-90m`, `-36h` or `-20s` (that long ago).
 */
export type SeedTime = number | string

/** A one-to-one conversation of a seed. */
export interface SeedConversation {
  /** The `UserID`s of the two parties; both must be in `accounts`. */
  readonly between: readonly [string, string]
  /** The messages, in any order. */
  readonly messages: readonly SeedMessage[]
  /** How many of the last messages that each party received are unread. @default {} */
  readonly unread?: Readonly<Record<string, number>>
  /** The parties that pinned the conversation. @default [] */
  readonly pinnedBy?: readonly string[]
}

/** What a message of a seed says. */
export interface SeedContent {
  /** When it was sent, such as `-90m` before the start. */
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

/** A one-to-one message of a seed. */
export interface SeedMessage extends SeedContent {
  /** Whether the recipient sent a read receipt. @default false */
  readonly peerRead?: boolean
  /** Whether it is missing in the sender's view (`SyncOtherMachine` 2). @default false */
  readonly hiddenFromSender?: boolean
}

/** A group of a seed. */
export interface SeedGroup {
  /** 1 to 48 printable ASCII characters. */
  readonly GroupId: string
  /** Decides who may join, and what the service keeps. */
  readonly Type: GroupType
  /** At most 30 bytes in the service. */
  readonly Name: string
  /** What the group is about, at most 240 bytes in the service. @default '' */
  readonly Introduction?: string
  /** The notice of the group, at most 300 bytes in the service. @default '' */
  readonly Notification?: string
  /** When it was made. @default a week before the start */
  readonly createdAt?: SeedTime
  /** The owner, who is a member too. */
  readonly Owner_Account: string
  /** The other members. @default [] */
  readonly members?: readonly SeedMember[]
  /** The messages, in the order of their `MsgSeq`. */
  readonly messages?: readonly SeedContent[]
}

/** A member of a group of a seed. */
export interface SeedMember {
  /** A `UserID` that is in `accounts`. */
  readonly Member_Account: string
  /** The owner is named in `Owner_Account` instead. @default 'Member' */
  readonly Role?: 'Admin' | 'Member'
  /** How many of the last messages the member has not read. @default 0 */
  readonly unread?: number
}
