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
