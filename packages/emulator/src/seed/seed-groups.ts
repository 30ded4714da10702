import type { GroupType } from '../world/records/group-profile.ts'
import type { SeedContent } from './seed-content.ts'
import type { SeedPermissionGroup } from './seed-permission-groups.ts'
import type { SeedBan } from './seed-rooms.ts'
import type { SeedTime } from './seed-time.ts'
import type { SeedTopic } from './seed-topics.ts'

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
  /**
   * The other members. Of an AVChatRoom those are in it who are `online`, or have mark 500; nobody else can let them in: no command
   * does. @default []
   */
  readonly members?: readonly SeedMember[]
  /** The messages, in the order of their `MsgSeq`. */
  readonly messages?: readonly SeedGroupMessage[]
  /** Fields of your own. @default [] */
  readonly AppDefinedData?: readonly SeedField[]
  /** The custom attributes, at most 16. @default [] */
  readonly GroupAttr?: readonly SeedAttribute[]
  /** The counters, at most 20; not of a community. @default [] */
  readonly GroupCounter?: readonly SeedCounter[]
  /** The topics, of a community only; it supports them then (`SupportTopic` 1). @default [] */
  readonly topics?: readonly SeedTopic[]
  /** The permission groups, of a community only; it supports topics then, too. @default [] */
  readonly permissionGroups?: readonly SeedPermissionGroup[]
  /** The `UserID`s of the administrators of an AVChatRoom, at most 5. They need not be in it. @default [] */
  readonly roomAdmins?: readonly string[]
  /** Who is banned from an AVChatRoom. @default [] */
  readonly bans?: readonly SeedBan[]
}

/** A message of a group of a seed. */
export interface SeedGroupMessage extends SeedContent {
  /** The pairs of its extension by key, at most 300: it was sent with `SupportMessageExtension` 1. @default none */
  readonly extension?: Readonly<Record<string, string>>
}

/** A field of your own of a group or a member. */
export interface SeedField {
  /** The name of the field. */
  readonly Key: string
  /** Its value. */
  readonly Value: string
}

/** A custom attribute of a group; its names are small on the wire, too. */
export interface SeedAttribute {
  /** The name, at most 32 bytes. */
  readonly key: string
  /** The value, at most 4,000 bytes; all of a group at most 16,000. */
  readonly value: string
}

/** A counter of a group. */
export interface SeedCounter {
  /** The name, at most 128 bytes. */
  readonly Key: string
  /** A signed integer of 64 bits; as a text of digits where a number would round it. */
  readonly Value: number | string
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
  /** Since when. @default when the group was made */
  readonly joinedAt?: SeedTime
  /** The marks in an AVChatRoom: 500, 600, or from 1000 on. @default [] */
  readonly Marks?: readonly number[]
}
