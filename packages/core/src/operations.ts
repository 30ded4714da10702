/**
 * What the client does, as functions of a {@link Caller}: for programs that have a caller of their own, or want of the client
 * only what they use. Each does what the method of the client of its name does.
 *
 * The operations on history files need a {@link HistoryContext} instead, because they download.
 *
 * @module
 */

import { historyBytes as readBytes } from './history/bytes/history-bytes.ts'
import type { ChatTypeInput } from './history/chat-type.ts'
import type { HistoryContext } from './history/context.ts'
import type { HistoryFile } from './history/file.ts'
import {
  type HistoryMessages,
  type HistoryMessagesOptions,
  historyMessages as readMessages,
} from './history/messages/history-messages.ts'
import type { HistorySource } from './history/messages/history-source.ts'
import type { HistoryBytesOptions } from './history/messages/reading-options.ts'

export { inBatches } from './batch/in-batches.ts'
export { joinedGroups } from './conversation/group/joined/joined-groups.ts'
export { groups } from './conversation/group/list/groups.ts'
export { groupMembers } from './conversation/group/members/group-members.ts'
export { groupMessages } from './conversation/group/messages/group-messages.ts'
export { conversations } from './conversation/inbox/conversations.ts'
export { inbox } from './conversation/inbox/inbox.ts'
export { messages } from './conversation/messages.ts'
export { muteUntil, unmute } from './conversation/mutes/mutes.ts'
export { accountNames, groupNames } from './conversation/names/names.ts'
export { roamingMessages } from './conversation/roaming/roaming.ts'
export { groupUnreadCounts } from './conversation/unread/group-unread-counts.ts'
export { unreadCounts, unreadTotal } from './conversation/unread/unread.ts'
export { waiting } from './conversation/waiting/waiting.ts'
export { waitingSince } from './conversation/waiting/waiting-since.ts'
export type { HistoryContext } from './history/context.ts'
export { historyFiles } from './history/files.ts'
export { historyRange } from './history/range/range.ts'
export { recalls } from './history/recalls/recalls.ts'
export { paginate } from './paging/paginate.ts'
export { accountExists, accountsExist } from './people/accounts/accounts.ts'
export { blocklist } from './people/blocklist/blocklist.ts'
export { friends } from './people/friends/friends.ts'
export { pushToAll } from './push/push-to-all.ts'
export { send } from './send/send.ts'
export type { Caller, CallerOptions, CallOptions } from './transport/caller.ts'

/** Reads all messages of an hour, or of what `historyFiles` gave for it, with what this runtime has for it. */
export function historyMessages<C extends ChatTypeInput>(
  context: HistoryContext,
  source: HistorySource<C>,
  options?: HistoryMessagesOptions,
): HistoryMessages<Lowercase<C>> {
  return readMessages(context, source, options)
}

/** Downloads a file that `historyFiles` gave, for those who keep it: the bytes of its gzip, verified once the loop ends. */
export function historyBytes(
  context: HistoryContext,
  file: HistoryFile,
  options?: HistoryBytesOptions,
): AsyncIterable<Uint8Array<ArrayBuffer>, void, undefined> {
  return readBytes(context, file, options)
}
