/** How far a member has read a group, as far as the service says it. */
export interface ReadPosition {
  /** The type of the group. */
  readonly type: string | undefined
  /** The number that the next message of the group gets. */
  readonly next: number | undefined
  /** The number of the last message that the member has read. */
  readonly read: number | undefined
}

/**
 * Types whose groups have no unread counts: what their members have read is not kept. Of `ChatRoom` (a meeting) an older page says
 * otherwise.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34909
 */
const withoutCounts = new Set(['ChatRoom', 'Meeting', 'AVChatRoom'])

/** Whether groups of a type have unread counts; of a type that is not known it is assumed. */
export function hasUnread(type: string | undefined): boolean {
  return type === undefined || !withoutCounts.has(type)
}

/** The unread messages of a member at most; `undefined` when something is not known that it takes. */
export function unreadAtMost({ next, read }: Omit<ReadPosition, 'type'>): number | undefined {
  return next === undefined || read === undefined ? undefined : Math.max(0, next - 1 - read)
}
