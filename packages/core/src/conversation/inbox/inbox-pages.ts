import type { SessionItem } from '../../api/recentcontact/list.ts'
import { checkUserId } from '../../check.ts'
import { type ItemFailure, notKnown } from '../../failure.ts'
import type { Pages } from '../../listing/listing.ts'
import type { Chat } from '../../message/chat.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import { checkGroupId } from '../group/check-group-id.ts'
import { chatId } from './chat-id.ts'
import { conversationOf } from './conversation-of.ts'
import type { InboxEntry } from './inbox-entry.ts'
import { type JoinedGroups, joinedGroups } from './joined-groups.ts'
import { type Listed, makeEntry } from './make-entry.ts'
import { readLastMessages, readNames, readUnread } from './read-parts.ts'

/** Which parts of an entry are wanted. */
export type WantedParts = Readonly<Record<'names' | 'unread' | 'lastMessage', boolean>>

/** Fills conversations with what a person wants to see of them. */
export async function* inboxPages(
  caller: Caller,
  account: string,
  pages: Pages<SessionItem>,
  wanted: WantedParts,
  options: CallOptions,
): Pages<InboxEntry> {
  let joined: Promise<JoinedGroups> | undefined
  for await (const { items, ...page } of pages) {
    const listed = items.flatMap(readItem)
    const chats = listed.flatMap(({ chat, fault }) => (fault === undefined ? chat : []))
    // One list tells of all groups, so it is read once for all pages.
    if (wanted.unread && chats.some(({ type }) => type === 'group')) {
      joined ??= joinedGroups(caller, account, options)
    }
    const [name, unread, lastMessage] = await Promise.all([
      wanted.names ? readNames(caller, chats, options) : undefined,
      wanted.unread ? readUnread(caller, account, chats, joined, options) : undefined,
      wanted.lastMessage ? readLastMessages(caller, account, chats, options) : undefined,
    ])
    // What failed is asked for again with the next page: each entry of this one has the failure.
    await joined?.catch(() => {
      joined = undefined
    })
    yield { ...page, items: listed.map((each) => makeEntry(each, { name, unread, lastMessage })) }
  }
}

function readItem(item: SessionItem): Listed[] {
  const chat = conversationOf(item)
  return chat === undefined ? [] : [{ item, chat, fault: faultOfId(chat) }]
}

/** Why a chat cannot be asked about; `undefined` when it can. */
function faultOfId(chat: Chat): ItemFailure | undefined {
  try {
    if (chat.type === 'group') checkGroupId(chat.groupId, 'its id')
    else checkUserId(chat.peer, 'its id')
    return undefined
  } catch (error) {
    return notKnown(chatId(chat), (error as Error).message)
  }
}
