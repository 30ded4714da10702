import type { Endpoint } from './api/endpoint.ts'
import type { RequestOf, ResponseOf, UnknownResponse } from './api/known-path.ts'
import type { SessionItem } from './api/recentcontact/list.ts'
import type { BatchOutcome } from './batch/batch-outcome.ts'
import type { BatchedPath } from './batch/batched-path.ts'
import type { JoinedGroupEntry } from './conversation/group/joined/joined-group.ts'
import type { JoinedGroupsOptions } from './conversation/group/joined/joined-groups.ts'
import type { GroupEntry } from './conversation/group/list/app-group.ts'
import type { GroupsOptions } from './conversation/group/list/groups.ts'
import type { GroupMembersOptions } from './conversation/group/members/group-members.ts'
import type { GroupMemberEntry } from './conversation/group/members/member.ts'
import type { GroupMessagesQuery } from './conversation/group/messages/group-messages.ts'
import type { ConversationsOptions } from './conversation/inbox/conversations.ts'
import type { InboxOptions } from './conversation/inbox/inbox.ts'
import type { InboxEntry } from './conversation/inbox/inbox-entry.ts'
import type { MessagesQuery } from './conversation/messages.ts'
import type { MuteOptions, MuteOutcome } from './conversation/mutes/mute-options.ts'
import type { Names } from './conversation/names/read-names.ts'
import type { RoamingQuery } from './conversation/roaming/roaming.ts'
import type { UnreadCounts } from './conversation/unread/count-unread.ts'
import type { GroupUnreadCounts } from './conversation/unread/group-unread-counts.ts'
import type { Wait } from './conversation/waiting/wait.ts'
import type { WaitingOptions } from './conversation/waiting/waiting.ts'
import type { WaitQuery } from './conversation/waiting/waiting-since.ts'
import type { ChatTypeInput } from './history/chat-type.ts'
import type { HistoryFile } from './history/file.ts'
import type { HistoryHourQuery, HistoryOutcome } from './history/files.ts'
import type { HistoryMessages, HistoryMessagesOptions } from './history/messages/history-messages.ts'
import type { HistorySource } from './history/messages/history-source.ts'
import type { HistoryBytesOptions, HistoryReadingOptions } from './history/messages/reading-options.ts'
import type { HistoryRangeQuery } from './history/range/range.ts'
import type { HistoryRangeEntry } from './history/range/range-entry.ts'
import type { Recalls, RecallsOptions } from './history/recalls/recalls.ts'
import type { Listing } from './listing/listing.ts'
import type { ChatType } from './message/chat.ts'
import type { Message } from './message/message.ts'
import type { GroupMessage, HistoryMessage, RoamingMessage } from './message/wire-messages.ts'
import type { PagedPath, PageItem, PageRequest, UnknownItem } from './paging/paged-path.ts'
import type { PaginateOptions } from './paging/paginate.ts'
import type { AccountsExistence } from './people/accounts/existence.ts'
import type { BlockedAccount } from './people/blocklist/blocked-account.ts'
import type { BlocklistOptions } from './people/blocklist/blocklist.ts'
import type { Friend } from './people/friends/friend.ts'
import type { FriendsOptions } from './people/friends/friends.ts'
import type { OutgoingPush } from './push/outgoing-push.ts'
import type { PushOutcome } from './push/push-outcome.ts'
import type { OutgoingMessage } from './send/outgoing-message.ts'
import type { SendOutcome } from './send/send-outcome.ts'
import type { TimeInput } from './time.ts'
import type { Caller, CallOptions } from './transport/caller.ts'

/**
 * All methods of a client. Programs that take a `Tim` can be given a `TimClient`, something in front of one, or a fake;
 * those that need less take a `Pick<Tim, 'inbox' | 'send'>`.
 */
export interface Tim extends Caller {
  /** Calls a command that no table knows. */
  request(command: string | Endpoint, request: object, options?: CallOptions): Promise<UnknownResponse>
  /** Reads what a command lists, all pages of it. */
  paginate<Path extends PagedPath>(
    command: Path | Endpoint<Path>,
    request: PageRequest<Path>,
    options?: PaginateOptions,
  ): Listing<PageItem<Path>>
  /** Reads what a command lists of which only an entry of your own tells. */
  paginate(command: Endpoint, request: object, options?: PaginateOptions): Listing<UnknownItem>

  /** Calls a command with a list of any length, in as many requests as its documented size asks for. */
  inBatches<Path extends BatchedPath>(
    command: Path | Endpoint<Path>,
    request: RequestOf<Path>,
    options?: CallOptions,
  ): Promise<BatchOutcome<ResponseOf<Path>>>
  /** Calls a command of which only an entry of your own tells how it is split. */
  inBatches(command: Endpoint, request: object, options?: CallOptions): Promise<BatchOutcome<UnknownResponse>>

  /** Sends a message so that it is there once. */
  send(message: OutgoingMessage, options?: CallOptions): Promise<SendOutcome>
  /** Pushes to all accounts of the app, or to those with certain attributes or tags. */
  pushToAll(push: OutgoingPush, options?: CallOptions): Promise<PushOutcome>
  /** Mutes members of a group until a time, or for ever. */
  muteUntil(
    groupId: string,
    accounts: Iterable<string>,
    until: TimeInput | 'forever',
    options?: MuteOptions,
  ): Promise<MuteOutcome>
  /** Lets muted members of a group write again. */
  unmute(groupId: string, accounts: Iterable<string>, options?: MuteOptions): Promise<MuteOutcome>

  /** Counts all unread one-to-one messages of an account. */
  unreadTotal(account: string, options?: CallOptions): Promise<number>
  /** Counts the unread messages of an account per peer. */
  unreadCounts(account: string, peers: Iterable<string>, options?: CallOptions): Promise<UnreadCounts>
  /** Counts the unread messages of members of a group. */
  groupUnreadCounts(
    groupId: string,
    accounts: Iterable<string>,
    options?: CallOptions,
  ): Promise<GroupUnreadCounts>
  /** Finds out who wrote last in a one-to-one conversation, and since when the peer waits. */
  waitingSince(query: WaitQuery, options?: CallOptions): Promise<Wait>
  /** Lists who waits for an answer of an account, and since when. */
  waiting(account: string, options?: WaitingOptions): Listing<Wait>
  /** Lists the conversations of an account. */
  conversations(account: string, options?: ConversationsOptions): Listing<SessionItem>
  /** Lists the conversations of an account with names, unread counts and last messages. */
  inbox(account: string, options?: InboxOptions): Listing<InboxEntry>
  /** Reads the messages of two accounts or of a group in one shape. */
  messages(query: MessagesQuery, options?: CallOptions): Listing<Message<RoamingMessage | GroupMessage>>
  /** Reads the messages of a one-to-one conversation. */
  roamingMessages(query: RoamingQuery, options?: CallOptions): Listing<RoamingMessage>
  /** Reads the messages of a group. */
  groupMessages(query: GroupMessagesQuery, options?: CallOptions): Listing<GroupMessage>
  /** Lists the members of a group. */
  groupMembers(groupId: string, options?: GroupMembersOptions): Listing<GroupMemberEntry>
  /** Lists all groups of the app. */
  groups(options?: GroupsOptions): Listing<GroupEntry>
  /** Lists the groups that an account is in. */
  joinedGroups(account: string, options?: JoinedGroupsOptions): Listing<JoinedGroupEntry>
  /** Lists the friends of an account. */
  friends(account: string, options?: FriendsOptions): Listing<Friend>
  /** Lists the accounts that an account has blocked. */
  blocklist(account: string, options?: BlocklistOptions): Listing<BlockedAccount>
  /** Whether an account exists. */
  accountExists(account: string, options?: CallOptions): Promise<boolean>
  /** Finds which accounts exist. */
  accountsExist(accounts: Iterable<string>, options?: CallOptions): Promise<AccountsExistence>
  /** Reads the display names of accounts. */
  accountNames(accounts: Iterable<string>, options?: CallOptions): Promise<Names>
  /** Reads the names of groups. */
  groupNames(groupIds: Iterable<string>, options?: CallOptions): Promise<Names>

  /** Asks for the message files of one hour. */
  historyFiles<C extends ChatTypeInput>(
    query: HistoryHourQuery<C>,
    options?: CallOptions,
  ): Promise<HistoryOutcome<Lowercase<C>>>
  /** Reads all messages of an hour. */
  historyMessages<C extends ChatTypeInput>(
    source: HistorySource<C>,
    options?: HistoryMessagesOptions,
  ): HistoryMessages<Lowercase<C>>
  /** Downloads the bytes of a file of an hour. */
  historyBytes(
    file: HistoryFile,
    options?: HistoryBytesOptions,
  ): AsyncIterable<Uint8Array<ArrayBuffer>, void, undefined>
  /** Goes through a range of hours. */
  historyRange<C extends ChatTypeInput = ChatType>(
    query: HistoryRangeQuery<C>,
    options?: HistoryReadingOptions,
  ): Listing<HistoryRangeEntry<Lowercase<C>>>
  /** Finds which messages of history files were recalled or deleted since. */
  recalls<M extends HistoryMessage | Message>(
    messages: Iterable<M>,
    options?: RecallsOptions,
  ): Promise<Recalls<M>>
}
