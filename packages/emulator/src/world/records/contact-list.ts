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
