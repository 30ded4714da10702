import type { Side } from './conversation.ts'
import type { Group } from './group.ts'

/** How a user is connected, as `query_online_status` tells it. */
export interface Presence {
  /** `PushOnline`: not connected, but reachable by push. */
  readonly status: 'Online' | 'PushOnline' | 'Offline'
  /** The connected platforms, such as `iPhone`. */
  readonly platforms: readonly string[]
}

/** A conversation group: conversations that an account has put together under a name. */
export interface ContactFolder {
  /** Its number. */
  readonly id: number
  /** Its name. */
  name: string
  /** The conversations in it: `C2C_` or `GROUP_` and an id. */
  readonly contacts: Set<string>
}

/** The marks of a conversation. */
export interface ContactMarks {
  /** The standard marks, a mask of 64 bits. */
  standard: bigint
  /** The mark of the app's own. */
  custom: string
  /** When they last changed, unix seconds. */
  time: number
}

/** What an account keeps about its conversation list besides the conversations. */
export interface ListState {
  /** Groups whose conversation was deleted from the list, with the `MsgSeq` up to which it stays away. */
  readonly unlistedGroups: Map<string, number>
  /** Groups whose conversation is pinned. */
  readonly pinnedGroups: Set<string>
  /** The conversation groups, in the order in which they were made. */
  readonly folders: ContactFolder[]
  /** The marks by conversation: `C2C_` or `GROUP_` and an id. */
  readonly marks: Map<string, ContactMarks>
  /** The number of the last conversation group. */
  lastFolderId: number
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
  /** UserSigs made before this unix second are worthless: the account was kicked then. */
  validFrom: number
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
    validFrom: 0,
  }
}

/** The state of an account's conversation list, made when it is first needed. */
export function listState(account: Account): ListState {
  account.list ??= {
    unlistedGroups: new Map(),
    pinnedGroups: new Set(),
    folders: [],
    marks: new Map(),
    lastFolderId: 0,
  }
  return account.list
}
