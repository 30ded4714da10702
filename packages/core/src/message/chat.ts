/** A conversation of two accounts, as one of them sees it. */
export interface C2CChat {
  /** What the wire calls `C2C`. */
  readonly type: 'c2c'
  /** The UserID of the other side. */
  readonly peer: string
}

/** A conversation of a group. */
export interface GroupChat {
  /** What the wire calls `Group`. */
  readonly type: 'group'
  /** The GroupID, such as `@TGS#1B2AUI7RZ`. */
  readonly groupId: string
}

/** With whom: an account, or a group. The same in inboxes, messages and queries, so that one can be given to another. */
export type Chat = C2CChat | GroupChat

/** The kind of a chat in our own words; the wire says `C2C` and `Group`. */
export type ChatType = Chat['type']
