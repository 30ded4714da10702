/**
 * What an AVChatRoom may have, for commands and seeds alike.
 *
 * @see https://www.tencentcloud.com/document/product/1047/50294
 * @module
 */

/** A room may have this many administrators. */
export const maxRoomAdmins = 5
/** A room may have this many different marks. */
export const maxRoomMarks = 10
/** The mark that keeps a member in the room for three days, online or not. */
export const stayingMark = 500
/** The mark of members who are not in the list, unless it is of a mark. */
export const hidingMark = 600
/** The least number of a mark of one's own. */
export const firstMark = 1000
/** The `Description` of a ban may have this many bytes. */
export const banReasonBytes = 1000

/** Whether a number is a mark: one of one's own, or one that the service knows. */
export function isRoomMark(value: unknown): value is number {
  return (
    Number.isSafeInteger(value) &&
    ((value as number) >= firstMark || value === stayingMark || value === hidingMark)
  )
}
