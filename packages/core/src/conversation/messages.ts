import { checkObject, wrongType } from '../check.ts'
import type { Message } from '../message/message.ts'
import type { GroupMessage, RoamingMessage } from '../message/wire.ts'
import type { Caller } from '../transport/caller.ts'
import { type GroupMessagesCursor, type GroupMessagesQuery, groupMessages } from './group-messages.ts'
import { Paged } from './paged.ts'
import { type RoamingCursor, type RoamingQuery, roamingMessages } from './roaming.ts'

/** Which messages are wanted: of two accounts, or of a group. */
export type MessagesQuery = RoamingQuery | GroupMessagesQuery

/** Messages of either kind of conversation in one shape. */
export type Messages = Paged<Message<RoamingMessage | GroupMessage>, RoamingCursor | GroupMessagesCursor>

/**
 * Reads the messages of a conversation, of two accounts or of a group, in one shape: their commands differ in
 * paging, order and field names, this does not.
 *
 * @throws {TypeError | RangeError} before anything is sent, when an option is missing or malformed
 */
export function messages(caller: Caller, query: MessagesQuery): Messages {
  checkObject(query, 'query')
  if (isOfGroup(query)) {
    const { groupId } = query
    const listing = groupMessages(caller, query)
    return new Paged(async () =>
      (await import('./message-pages.ts')).fromGroupPages(listing.pages(), groupId),
    )
  }
  const { operatorAccount, peerAccount } = query
  if (operatorAccount === undefined && peerAccount === undefined) {
    throw wrongType('query', 'must have a groupId, or operatorAccount and peerAccount, but has neither')
  }
  const listing = roamingMessages(caller, query)
  return new Paged(async () =>
    (await import('./message-pages.ts')).fromRoamingPages(listing.pages(), operatorAccount),
  )
}

/** A group that is `undefined` is left out. */
function isOfGroup(query: MessagesQuery): query is GroupMessagesQuery {
  return (query as Partial<GroupMessagesQuery>).groupId !== undefined
}
