import type { ListState } from './contact-list.ts'
import type { Account } from './records.ts'

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
