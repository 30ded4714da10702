import type { GroupType } from '../world/records/group-profile.ts'
import type { SeedContent } from './seed-content.ts'
import type { SeedFriend, SeedFriendRequest } from './seed-friends.ts'
import type { SeedOfficialAccount } from './seed-official-accounts.ts'
import type { SeedTime } from './seed-time.ts'
import type { SeedTopic } from './seed-topics.ts'

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
  /** The official accounts, with their subscribers and messages. @default [] */
  readonly officialAccounts?: readonly SeedOfficialAccount[]
}

/** An account of a seed. */
export interface SeedAccount {
  /** The id, at most 32 bytes. */
  readonly UserID: string
  /** The name that others see, at most 500 bytes in the service. */
  readonly Nick?: string
  /** The address of the picture, at most 500 bytes in the service. */
  readonly FaceUrl?: string
  /** More profile fields by tag: those of the service such as `Tag_Profile_IM_Gender`, and your own, `Tag_Profile_Custom_…`. */
  readonly profile?: Readonly<Record<string, string | number>>
  /** The platforms from which the user is connected, such as `iPhone`. @default [] */
  readonly online?: readonly string[]
  /** The friend groups, in this order; those that `friends` name are made in any case. At most 32. @default [] */
  readonly friendGroups?: readonly string[]
  /** The friends, at most 3,000. @default [] */
  readonly friends?: readonly SeedFriend[]
  /** Who asked to be a friend, and waits for an answer of this account. @default [] */
  readonly friendRequests?: readonly SeedFriendRequest[]
  /** The `UserID`s that the account blocks, at most 1,000. @default [] */
  readonly blocklist?: readonly string[]
}

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
  /** Fields of your own. @default [] */
  readonly AppDefinedData?: readonly SeedField[]
  /** The topics, of a community only; it supports them then (`SupportTopic` 1). @default [] */
  readonly topics?: readonly SeedTopic[]
}

/** A field of your own of a group or a member. */
export interface SeedField {
  /** The name of the field. */
  readonly Key: string
  /** Its value. */
  readonly Value: string
}

/** A member of a group of a seed. */
export interface SeedMember {
  /** A `UserID` that is in `accounts`. */
  readonly Member_Account: string
  /** The owner is named in `Owner_Account` instead. @default 'Member' */
  readonly Role?: 'Admin' | 'Member'
  /** How many of the last messages the member has not read. @default 0 */
  readonly unread?: number
  /** The name in the group. @default '' */
  readonly NameCard?: string
  /** Fields of your own. @default [] */
  readonly AppMemberDefinedData?: readonly SeedField[]
}
