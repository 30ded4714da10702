import type { FactView, ListPart } from './list-part.ts'

/** An account in the list. */
export interface AccountView {
  /** The `UserID`. */
  readonly id: string
  /** The nickname, or the `UserID` when there is none. */
  readonly name: string
  /** Whether it is the admin that calls the API. */
  readonly admin: boolean
  /** The platforms it is connected with. */
  readonly platforms: readonly string[]
  /** Unread one-to-one messages, as `get_c2c_unread_msg_num` counts them. */
  readonly unread: number
  /** Unread messages in its groups. */
  readonly groupUnread: number
}

/** What can be looked at in an account. */
export type AccountTab =
  | 'friends'
  | 'requests'
  | 'blocked'
  | 'following'
  | 'followers'
  | 'groups'
  | 'subscriptions'
  | 'profile'

/** An account with all that belongs to it. */
export interface AccountDetail {
  /** What is shown. */
  readonly view: 'accounts'
  /** The `UserID`. */
  readonly id: string
  /** The nickname, or the `UserID` when there is none. */
  readonly name: string
  /** Whether it is the admin that calls the API. */
  readonly admin: boolean
  /** How many entries each list has. */
  readonly counts: Readonly<Record<Exclude<AccountTab, 'profile'>, number>>
  /** The list that was asked for. */
  readonly shown: AccountPart
}

/** One of the lists of an account. */
export type AccountPart =
  | {
      readonly tab: 'friends'
      /** The friend groups, also those without a friend. */
      readonly groups: readonly string[]
      readonly list: ListPart<FriendView>
    }
  | { readonly tab: 'requests'; readonly list: ListPart<FriendRequestView> }
  | { readonly tab: 'blocked'; readonly list: ListPart<BlockedView> }
  | {
      readonly tab: 'following' | 'followers'
      /** How many follow each other with the account. */
      readonly mutual: number
      readonly list: ListPart<FollowView>
    }
  | { readonly tab: 'groups'; readonly list: ListPart<JoinedGroupView> }
  | { readonly tab: 'subscriptions'; readonly list: ListPart<SubscriptionView> }
  | { readonly tab: 'profile'; readonly facts: readonly FactView[] }

/** Somebody on a list of an account. */
export interface PersonView {
  /** The `UserID`. */
  readonly id: string
  /** The nickname, or the `UserID` when there is none. */
  readonly name: string
}

/** A friend. */
export interface FriendView extends PersonView {
  /** `Tag_SNS_IM_Remark`; empty for none. */
  readonly remark: string
  /** The friend groups that it is in. */
  readonly groups: readonly string[]
  /** Whether the account is on the friend's list, too. */
  readonly mutual: boolean
  /** Since when, unix seconds. */
  readonly time: number
  /** `Tag_SNS_IM_AddSource`; empty for none. */
  readonly source: string
  /** `Tag_SNS_IM_AddWording`; empty for none. */
  readonly wording: string
  /** Custom fields. */
  readonly custom: readonly FactView[]
}

/** Somebody who asked to be a friend, and waits for an answer. */
export interface FriendRequestView extends PersonView {
  /** When it asked, unix seconds. */
  readonly time: number
  /** `AddSource`; empty for none. */
  readonly source: string
  /** `AddWording`; empty for none. */
  readonly wording: string
}

/** Somebody who is blocked. */
export interface BlockedView extends PersonView {
  /** Since when, unix seconds. */
  readonly time: number
}

/** Somebody who is followed, or follows. */
export interface FollowView extends PersonView {
  /** Since when, unix seconds. */
  readonly time: number
  /** Whether both follow each other. */
  readonly mutual: boolean
}

/** A group that an account is in. */
export interface JoinedGroupView {
  /** The `GroupId`. */
  readonly id: string
  /** What it is called. */
  readonly name: string
  /** `Type`. */
  readonly type: string
  /** `Role` of the account. */
  readonly role: 'Owner' | 'Admin' | 'Member'
  /** Since when, unix seconds. */
  readonly time: number
  /** Unread messages. */
  readonly unread: number
}

/** An official account that an account has subscribed to. */
export interface SubscriptionView {
  /** The id of the official account. */
  readonly id: string
  /** What it is called. */
  readonly name: string
  /** Since when, unix seconds. */
  readonly time: number
}
