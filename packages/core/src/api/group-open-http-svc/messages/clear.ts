/**
 * Messages of groups that are to be seen no more.
 *
 * @module
 */

/** A member whose messages are recalled. */
export interface DeleteGroupMsgBySenderRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** The UserID of the member who wrote them. */
  readonly Sender_Account: string
  /** The topic, in a community that has topics. */
  readonly TopicId?: string | undefined
}

/** A group whose history is cleared. */
export interface ClearGroupMsgRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** The number of the last message that is cleared; everything, when absent. */
  readonly MsgSeq?: number | undefined
}
