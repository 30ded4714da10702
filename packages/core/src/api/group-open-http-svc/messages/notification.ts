/**
 * Notifications of the app to members of a group.
 *
 * @module
 */

/** A notification to members of a group. */
export interface SendGroupSystemNotificationRequest {
  /** The group's id, such as `@TGS#1B2AUI7RZ`. */
  readonly GroupId: string
  /** Who gets it, at most 500; all members, when absent or empty. Not in an AVChatRoom, where always all get it. */
  readonly ToMembers_Account?: readonly string[] | undefined
  /** What it says: text that only the app understands. */
  readonly Content: string
  /** The topic, in a community that has topics. */
  readonly TopicId?: string | undefined
}
