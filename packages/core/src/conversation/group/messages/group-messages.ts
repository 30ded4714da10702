import { checkBoolean, checkQuery } from '../../../check.ts'
import type { Listing } from '../../../listing/listing.ts'
import { pagedListing } from '../../../listing/paged-listing.ts'
import type { GroupMessage } from '../../../message/wire-messages.ts'
import type { Caller, CallOptions } from '../../../transport/caller.ts'
import { readCallOptions } from '../../../transport/read-call-options.ts'
import { type MessageOptions, messageQueryNames, readMessageOptions } from '../../message-options.ts'
import { checkGroupId } from '../check-group-id.ts'
import { readGroupCursor } from './group-cursor.ts'

/**
 * Which messages of a group are wanted. The service knows no bounds of time for groups: messages that are newer than `until`
 * are fetched and passed over.
 */
export interface GroupMessagesQuery extends MessageOptions {
  /** The GroupID, such as `@TGS#1B2AUI7RZ`. */
  readonly groupId: string
  /** The topic, in a community that has topics. */
  readonly topicId?: string | undefined
  /** Whether recalled messages are given too. @default true */
  readonly includeRecalled?: boolean | undefined
  /** Messages per page; the service takes 20 at most. @default 20 */
  readonly pageSize?: number | undefined
}

/** The documented number of messages in one answer. */
const maxPageSize = 20

/**
 * Reads the messages of a group. Deleted and expired ones are placeholders with an empty body.
 *
 * @throws {ApiError} 10010 or 10015 when there is no such group, 10044 for an AVChatRoom, which keeps no messages
 * @throws {TypeError | RangeError} before anything is sent, when an argument is missing or malformed
 * @see https://www.tencentcloud.com/document/product/1047/34971
 */
export function groupMessages(
  caller: Caller,
  query: GroupMessagesQuery,
  options: CallOptions = {},
): Listing<GroupMessage> {
  checkQuery(query)
  const { groupId, topicId, includeRecalled = true, cursor } = query
  checkGroupId(groupId, 'groupId')
  if (topicId !== undefined) checkGroupId(topicId, 'topicId')
  checkBoolean(includeRecalled, 'includeRecalled')
  const wanted = {
    ...readMessageOptions(query, maxPageSize, maxPageSize),
    groupId,
    topicId,
    includeRecalled,
  }
  const start = cursor === undefined ? undefined : readGroupCursor(cursor, wanted)
  const callOptions = readCallOptions(options, messageQueryNames)
  return pagedListing(
    async () => (await import('./group-pages.ts')).groupPages(caller, wanted, start, callOptions),
    callOptions.signal,
  )
}
