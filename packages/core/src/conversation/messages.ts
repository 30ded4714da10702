import { fromGroup, fromRoaming, type Message } from '../message/message.ts'
import type { GroupMessage, RoamingMessage } from '../message/wire.ts'
import type { Caller } from '../transport/caller.ts'
import { type GroupMessagesCursor, type GroupMessagesQuery, groupMessages } from './group-messages.ts'
import { type Page, Paged } from './paged.ts'
import { type RoamingCursor, type RoamingQuery, roamingMessages } from './roaming.ts'

/** Which messages are wanted: of two accounts, or of a group. */
export type MessagesQuery = RoamingQuery | GroupMessagesQuery

/** Messages of either kind of conversation in one shape. */
export type Messages = Paged<Message<RoamingMessage | GroupMessage>, RoamingCursor | GroupMessagesCursor>

/**
 * Reads the messages of a conversation, of two accounts or of a group, in one shape: their commands differ in
 * paging, order and field names, this does not.
 */
export function messages(caller: Caller, query: MessagesQuery, now?: () => number): Messages {
  if ('groupId' in query) {
    const listing = groupMessages(caller, query)
    return new Paged(() => mapPages(listing.pages(), (message) => fromGroup(message, query.groupId)))
  }
  const listing = roamingMessages(caller, query, now)
  return new Paged(() => mapPages(listing.pages(), fromRoaming))
}

async function* mapPages<From, To, Cursor>(
  pages: AsyncGenerator<Page<From, Cursor>, void, undefined>,
  convert: (item: From) => To,
): AsyncGenerator<Page<To, Cursor>, void, undefined> {
  for await (const { items, cursor } of pages) yield { items: items.map((item) => convert(item)), cursor }
}
