import { checkBoolean, checkQuery, checkUserId, wrongType } from '../check.ts'
import type { Listing } from '../listing/listing.ts'
import { pagedListing } from '../listing/paged-listing.ts'
import type { Chat } from '../message/chat.ts'
import type { Message } from '../message/message.ts'
import type { GroupMessage, RoamingMessage } from '../message/wire-messages.ts'
import { asOperation } from '../transport/as-operation.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import { checkChat } from './check-chat.ts'
import { groupMessages } from './group/messages/group-messages.ts'
import type { MessageOptions } from './message-options.ts'
import { roamingMessages } from './roaming/roaming.ts'

/** Which messages are wanted: of two accounts, or of a group. */
export interface MessagesQuery extends MessageOptions {
  /** With whom, such as the `chat` of an entry of an inbox. */
  readonly chat: Chat
  /** Whose view is read, where two accounts write to each other; a group has one view for all. */
  readonly account?: string | undefined
  /** The topic, in a community that has topics. */
  readonly topicId?: string | undefined
  /** Whether recalled messages are given too. @default true */
  readonly includeRecalled?: boolean | undefined
  /** Messages per page: of groups at most 20. @default 100, of groups 20 */
  readonly pageSize?: number | undefined
}

/**
 * Reads the messages of a conversation, of two accounts or of a group, in one shape: their commands differ in
 * paging, order and field names, this does not.
 *
 * @throws {TypeError | RangeError} before anything is sent, when an argument is missing or malformed
 */
export function messages(
  caller: Caller,
  query: MessagesQuery,
  options: CallOptions = {},
): Listing<Message<RoamingMessage | GroupMessage>> {
  checkQuery(query)
  const { chat, account, includeRecalled, topicId } = query
  checkChat(chat)
  const own = asOperation(caller, 'messages')
  checkBoolean(includeRecalled, 'includeRecalled')
  if (chat.type === 'group') {
    // One query serves both kinds of chats, so that an account is no mistake here.
    if (account !== undefined) checkUserId(account, 'account')
    const { groupId } = chat
    const listing = groupMessages(own, { ...query, groupId }, options)
    const pages = async () => (await import('./message-pages.ts')).fromGroupPages(listing.pages(), groupId)
    return pagedListing(pages, options.signal)
  }
  checkUserId(account, 'account')
  if (topicId !== undefined) throw wrongType('topicId', 'is for groups: two accounts have no topics')
  const pair = { operatorAccount: account, peerAccount: chat.peer }
  const listing = roamingMessages(own, { ...query, ...pair }, options)
  const pages = async () =>
    (await import('./message-pages.ts')).fromRoamingPages(listing.pages(), account, includeRecalled)
  return pagedListing(pages, options.signal)
}
