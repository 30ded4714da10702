import type { PersonView } from './accounts.ts'
import type { FactView, ListPart } from './list-part.ts'

/** A group in the list of groups. */
export interface GroupView {
  /** The `GroupId`. */
  readonly id: string
  /** What it is called. */
  readonly name: string
  /** `Type`. */
  readonly type: string
  /** How many members it has. */
  readonly members: number
  /** How many topics it has. */
  readonly topics: number
}

/** What can be looked at in a group. */
export type GroupTab = 'members' | 'banned' | 'topics' | 'permissions' | 'attributes' | 'counters' | 'profile'

/** A group with all that belongs to it. */
export interface GroupDetail {
  /** What is shown. */
  readonly view: 'groups'
  /** The `GroupId`. */
  readonly id: string
  /** What it is called. */
  readonly name: string
  /** `Type`. */
  readonly type: string
  /** The `UserID` of the owner; empty for none. */
  readonly owner: string
  /** The account as which its messages are shown: the owner, else somebody who is in it, else the admin of the app. */
  readonly viewer: string
  /** `MuteAllMember`: only owner and admins may write. */
  readonly muteAll: boolean
  /** How many entries each list has. */
  readonly counts: Readonly<Record<Exclude<GroupTab, 'profile'>, number>>
  /** The list that was asked for. */
  readonly shown: GroupPart
}

/** One of the lists of a group. */
export type GroupPart =
  | { readonly tab: 'members'; readonly list: ListPart<MemberView> }
  | { readonly tab: 'banned'; readonly list: ListPart<BannedView> }
  | { readonly tab: 'topics'; readonly list: ListPart<TopicView> }
  | { readonly tab: 'permissions'; readonly list: ListPart<PermissionGroupView> }
  | {
      readonly tab: 'permission-group'
      readonly group: PermissionGroupView
      /** What is allowed in single topics, at most a hundred of them: their names and bits. */
      readonly topics: readonly FactView[]
      /** The members. */
      readonly list: ListPart<PersonView>
    }
  | { readonly tab: 'attributes' | 'counters'; readonly list: ListPart<FactView> }
  | { readonly tab: 'profile'; readonly facts: readonly FactView[] }

/** A member of a group. */
export interface MemberView extends PersonView {
  /** `Role`. */
  readonly role: 'Owner' | 'Admin' | 'Member'
  /** Whether it is an administrator of this live room. */
  readonly roomAdmin: boolean
  /** The name card in the group; empty for none. */
  readonly nameCard: string
  /** Since when it is a member, unix seconds. */
  readonly time: number
  /** Until when it may not write, unix seconds; 0 when it may. */
  readonly mutedUntil: number
  /** Custom fields. */
  readonly custom: readonly FactView[]
  /** The marks in this live room. */
  readonly marks: readonly number[]
  /** Whether it is offline, and so not in this live room. */
  readonly offline: boolean
}

/** Somebody who may not come in, or may not write when coming back. */
export interface BannedView extends PersonView {
  /** Whether it is kept out, muted while it is no member, or muted in a topic. */
  readonly kind: 'banned' | 'muted' | 'topic'
  /** What the topic is called; empty for none. */
  readonly topic: string
  /** Until when, unix seconds. */
  readonly until: number
  /** `Description` of the ban; empty for none. */
  readonly why: string
}

/** A topic of a community. */
export interface TopicView {
  /** The `TopicId`. */
  readonly id: string
  /** What it is called. */
  readonly name: string
  /** When it was made, unix seconds. */
  readonly time: number
  /** `MuteAllMember`. */
  readonly muteAll: boolean
  /** `Introduction`; empty for none. */
  readonly introduction: string
  /** `Notification`; empty for none. */
  readonly notification: string
  /** `CustomString`; empty for none. */
  readonly custom: string
  /** How many messages it has. */
  readonly messages: number
  /** How many are muted in it. */
  readonly muted: number
  /** The last of them as one line; empty without one. */
  readonly preview: string
}

/** What some members of a community may do. */
export interface PermissionGroupView {
  /** The `PermissionGroupId`. */
  readonly id: string
  /** What it is called. */
  readonly name: string
  /** `Permission`, a number of bits. */
  readonly permission: number
  /** `CustomString`; empty for none. */
  readonly custom: string
  /** How many members it has. */
  readonly members: number
  /** In how many topics it has bits of its own. */
  readonly topics: number
}
