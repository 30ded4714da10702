/** A conversation of two accounts, as one of them sees it. */
export interface C2CChat {
  /** One-to-one. */
  readonly type: 'c2c'
  /** The other side. */
  readonly peer: string
}

/** A conversation of a group. */
export interface GroupChat {
  /** A group. */
  readonly type: 'group'
  /** The group. */
  readonly groupId: string
}

/** With whom: an account, or a group. The same in inboxes, messages and queries, so that one can be given to another. */
export type Chat = C2CChat | GroupChat

/** The kind of a chat in our own words; the wire says `C2C` and `Group`. */
export type ChatType = Chat['type']
