import { countOf } from '../../message/wire-values.ts'

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

/**
 * The unread messages of a member at most, or why they are not known. The first message of a group has number 1, so that `next` is at
 * least 1, also where there is none yet.
 */
export function unreadAtMost({ next, read }: Omit<ReadPosition, 'type'>): number | string {
  if (read === undefined) return 'the service gave no read position for it'
  if (next === undefined) return 'the service gave no NextMsgSeq of the group'
  if (next === 0) return 'the NextMsgSeq of the group is 0, although numbers begin at 1'
  return read < next
    ? next - 1 - read
    : `it is said to have read up to ${read}, but the NextMsgSeq of the group is ${next}`
}

/** The number of a message, also as text; `undefined` for what is no whole number. */
export function seqOf(value: unknown): number | undefined {
  const seq = countOf(value)
  return Number.isSafeInteger(seq) ? seq : undefined
}
