import type { Side } from './conversation.ts'
import type { Group } from './group.ts'

/** How a user is connected, as `query_online_status` tells it. */
export interface Presence {
  /** `PushOnline`: not connected, but reachable by push. */
  readonly status: 'Online' | 'PushOnline' | 'Offline'
  /** The connected platforms, such as `iPhone`. */
  readonly platforms: readonly string[]
}

/** What an account keeps about its conversation list besides the conversations. */
export interface ListState {
  /** Groups whose conversation was deleted from the list, with the `MsgSeq` up to which it stays away. */
  readonly unlistedGroups: Map<string, number>
  /** Groups whose conversation is pinned. */
  readonly pinnedGroups: Set<string>
  /** Conversation groups by name: the conversations in it (`C2C_…`, `GROUP_…`). */
  readonly folders: Map<string, Set<string>>
  /** The marks of a conversation, a mask of 64 bits. */
  readonly marks: Map<string, bigint>
}

/**
 * An account of the app.
 *
 * What most accounts do not have is absent rather than empty: a world may hold a hundred thousand of them.
 */
export interface Account {
  /** The `UserID`. */
  readonly id: string
  /** The one-to-one conversations by the other party's `UserID`. */
  readonly sides: Map<string, Side>
  /** Profile fields by tag, such as `Tag_Profile_IM_Nick`. */
  profile: Map<string, string | number> | undefined
  /** The conversations that have unread messages. */
  unread: Set<Side> | undefined
  /** The groups that the account is a member of. */
  groups: Set<Group> | undefined
  /** Pinned groups, conversation groups and marks. */
  list: ListState | undefined
  /** How the user is connected; absent means not at all. */
  presence: Presence | undefined
}

/** Makes an account without anything. */
export function createAccount(id: string): Account {
  return {
    id,
    sides: new Map(),
    profile: undefined,
    unread: undefined,
    groups: undefined,
    list: undefined,
    presence: undefined,
  }
}

/** The state of an account's conversation list, made when it is first needed. */
export function listState(account: Account): ListState {
  account.list ??= {
    unlistedGroups: new Map(),
    pinnedGroups: new Set(),
    folders: new Map(),
    marks: new Map(),
  }
  return account.list
}
