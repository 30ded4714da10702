import type { SeedContent } from './seed-content.ts'
import type { SeedFollow } from './seed-follows.ts'
import type { SeedFriend, SeedFriendRequest } from './seed-friends.ts'
import type { SeedGroup } from './seed-groups.ts'
import type { SeedOfficialAccount } from './seed-official-accounts.ts'
import type { SeedPush } from './seed-pushes.ts'

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
  /** The pushes that were sent, the oldest first, at most 1,000. @default [] */
  readonly pushes?: readonly SeedPush[]
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
  /** Whom the account follows. @default [] */
  readonly follows?: readonly SeedFollow[]
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
  /** The pairs of its extension by key, at most 300: it was sent with `SupportMessageExtension` 1. @default none */
  readonly extension?: Readonly<Record<string, string>>
}
