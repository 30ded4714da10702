import { checkBoolean, checkInteger, checkObject, maxUint32, show, wrongType } from '../check.ts'
import type { GroupMessage } from '../message/wire.ts'
import { readTimeRange, type TimeInput } from '../time.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import { checkGroupId } from './check-group-id.ts'
import { Paged } from './paged.ts'
import { readCallOptions } from './read-call-options.ts'

/** Which messages of a group are wanted. */
export interface GroupMessagesQuery extends CallOptions {
  /** The group. */
  readonly groupId: string
  /** The topic, in a community that has topics. */
  readonly topicId?: string | undefined
  /** The earliest time: older messages end the reading. @default none */
  readonly minTime?: TimeInput | undefined
  /** The latest time: newer messages are fetched, as the service knows no such bound, and passed over. @default none */
  readonly maxTime?: TimeInput | undefined
  /** Whether recalled messages are given too. @default true */
  readonly includeRecalled?: boolean | undefined
  /** Messages per page; the service takes 20 at most. @default 20 */
  readonly pageSize?: number | undefined
  /** Where to go on, from an earlier page of the same group. */
  readonly cursor?: GroupMessagesCursor | undefined
}

/** Where reading a group goes on: plain JSON, to be saved as it is. */
export interface GroupMessagesCursor {
  /** The group that is read. */
  readonly groupId: string
  /** The number of the newest message that was not given yet. */
  readonly seq: number
}

/** The messages of a group, newest first. */
export type GroupMessages = Paged<GroupMessage, GroupMessagesCursor>

/**
 * Reads the messages of a group, newest first. Deleted and expired ones are placeholders with an empty body.
 *
 * @throws {ApiError} 10010 or 10015 when there is no such group, 10044 for an AVChatRoom, which keeps no messages
 * @throws {TypeError | RangeError} before anything is sent, when an option is missing or malformed
 * @see https://www.tencentcloud.com/document/product/1047/34971
 */
export function groupMessages(caller: Caller, query: GroupMessagesQuery): GroupMessages {
  checkObject(query, 'query')
  const { groupId, topicId, includeRecalled = true, pageSize = 20, cursor } = query
  checkGroupId(groupId, 'groupId')
  if (topicId !== undefined) checkGroupId(topicId, 'topicId')
  checkBoolean(includeRecalled, 'includeRecalled')
  checkInteger(pageSize, 'pageSize', 1, 20)
  const time = readTimeRange(query, () => maxUint32)
  if (cursor !== undefined) checkCursor(cursor, groupId)
  const options = readCallOptions(query)
  const wanted = { groupId, topicId, includeRecalled, pageSize, cursor, time, options }
  return new Paged(async () => (await import('./group-pages.ts')).groupPages(caller, wanted))
}

function checkCursor(cursor: GroupMessagesCursor, groupId: string): void {
  const isCursor =
    typeof cursor === 'object' && cursor !== null && Number.isSafeInteger(cursor.seq) && cursor.seq >= 1
  if (!isCursor) throw wrongType('cursor', `is ${show(cursor)}, not one that a page of group messages gave`)
  if (cursor.groupId !== groupId) {
    throw wrongType('cursor', `belongs to groupId ${show(cursor.groupId)}, not ${show(groupId)}`)
  }
}
