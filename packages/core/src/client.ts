import type { Endpoint } from './api/endpoint.ts'
import type { KnownPath, RequestOf, ResponseOf, UnknownResponse } from './api/known-path.ts'
import type { SessionItem } from './api/recentcontact/list.ts'
import type { BatchOutcome } from './batch/batch-outcome.ts'
import type { BatchedPath } from './batch/batched-path.ts'
import { type ClientInside, insideOf } from './client-inside.ts'
import type { TimClientOptions } from './client-options.ts'
import type { JoinedGroupEntry } from './conversation/group/joined/joined-group.ts'
import { type JoinedGroupsOptions, joinedGroups } from './conversation/group/joined/joined-groups.ts'
import type { GroupEntry } from './conversation/group/list/app-group.ts'
import { type GroupsOptions, groups } from './conversation/group/list/groups.ts'
import { type GroupMembersOptions, groupMembers } from './conversation/group/members/group-members.ts'
import type { GroupMemberEntry } from './conversation/group/members/member.ts'
import { type GroupMessagesQuery, groupMessages } from './conversation/group/messages/group-messages.ts'
import { type ConversationsOptions, conversations } from './conversation/inbox/conversations.ts'
import { type InboxOptions, inbox } from './conversation/inbox/inbox.ts'
import type { InboxEntry } from './conversation/inbox/inbox-entry.ts'
import { type MessagesQuery, messages } from './conversation/messages.ts'
import type { MuteOptions, MuteOutcome } from './conversation/mutes/mute-options.ts'
import type { Names } from './conversation/names/read-names.ts'
import { type RoamingQuery, roamingMessages } from './conversation/roaming/roaming.ts'
import type { UnreadCounts } from './conversation/unread/count-unread.ts'
import type { GroupUnreadCounts } from './conversation/unread/group-unread-counts.ts'
import type { Wait } from './conversation/waiting/wait.ts'
import { type WaitingOptions, waiting } from './conversation/waiting/waiting.ts'
import type { WaitQuery } from './conversation/waiting/waiting-since.ts'
import { copyArgument } from './copy-argument.ts'
import { historyBytes } from './history/bytes/history-bytes.ts'
import type { ChatTypeInput } from './history/chat-type.ts'
import type { HistoryFile } from './history/file.ts'
import type { HistoryHourQuery, HistoryOutcome } from './history/files.ts'
import {
  type HistoryMessages,
  type HistoryMessagesOptions,
  historyMessages,
} from './history/messages/history-messages.ts'
import type { HistorySource } from './history/messages/history-source.ts'
import type { HistoryBytesOptions, HistoryReadingOptions } from './history/messages/reading-options.ts'
import { type HistoryRangeQuery, historyRange } from './history/range/range.ts'
import type { HistoryRangeEntry } from './history/range/range-entry.ts'
import { givenMessages } from './history/recalls/given-messages.ts'
import type { Recalls, RecallsOptions } from './history/recalls/recalls.ts'
import { inTurn } from './in-turn.ts'
import { late } from './late.ts'
import type { GivenTo, LateOperation, ResultOf } from './late-operation.ts'
import type { Listing } from './listing/listing.ts'
import type { ChatType } from './message/chat.ts'
import type { Message } from './message/message.ts'
import type { GroupMessage, HistoryMessage, RoamingMessage } from './message/wire-messages.ts'
import type { PagedPath, PageItem, PageRequest, UnknownItem } from './paging/paged-path.ts'
import { type PaginateOptions, paginate } from './paging/paginate.ts'
import type { AccountsExistence } from './people/accounts/existence.ts'
import type { BlockedAccount } from './people/blocklist/blocked-account.ts'
import { type BlocklistOptions, blocklist } from './people/blocklist/blocklist.ts'
import type { Friend } from './people/friends/friend.ts'
import { type FriendsOptions, friends } from './people/friends/friends.ts'
import type { OutgoingPush } from './push/outgoing-push.ts'
import type { PushOutcome } from './push/push-outcome.ts'
import type { OutgoingMessage } from './send/outgoing-message.ts'
import type { SendOutcome } from './send/send-outcome.ts'
import type { Api } from './services/api.generated.ts'
import { withTables } from './services/late-tables.ts'
import type { Tim } from './tim.ts'
import type { TimeInput } from './time.ts'
import type { CallerOptions, CallOptions } from './transport/caller.ts'
import type { Find } from './transport/connection.ts'
import { parseCommand } from './transport/options/read-call.ts'
import { readCallOptions } from './transport/read-call-options.ts'

const lateOperations = late(() => import('./late-operations.ts'))
const lateFiles = late(() => import('./history/files.ts'))
const lateRecalls = late(() => import('./history/recalls/recalls.ts'))

/**
 * A client of one app: `client.unreadCounts(…)` and the like are what people want to know; `client.api.openim.sendMsg(…)`
 * and the like are Tencent's commands, with their own names and fields.
 *
 * What is called without waiting for what was called before makes its first request after it. A listing makes its own when it is read.
 */
export class TimClient implements Tim {
  /** The SDKAppID of the app, from the console. */
  readonly sdkAppId: number
  /** The admin account that calls. */
  readonly identifier: string
  /** Not a private field: a proxy around a client has none. Not listed, and holds no key that it could show. */
  declare private readonly inside: ClientInside

  /**
   * Makes a client. Nothing is sent yet.
   *
   * @throws {TypeError | RangeError} when an option is missing or malformed
   */
  constructor(options: TimClientOptions) {
    const value = insideOf(this, options)
    this.sdkAppId = options.sdkAppId
    this.identifier = options.identifier
    Object.defineProperty(this, 'inside', { value, configurable: true })
  }

  /**
   * The time of the service in milliseconds, by the dates of its answers; before the first one the time of this machine.
   * It decides which hour is over, and what has expired.
   */
  now(): number {
    return this.inside.clock.now()
  }

  /**
   * How many milliseconds the service's clock is ahead of this machine's, by the `Date` of its answers; below
   * zero it is behind, and 0 stands for less than two seconds. `undefined` before the first such answer; a browser
   * shows no `Date`, so there it stays `undefined`.
   */
  get clockOffset(): number | undefined {
    return this.inside.clock.offset
  }

  /** The commands of Tencent as methods, by service: `client.api.openim.sendMsg(…)`. */
  get api(): Api {
    return this.inside.api
  }

  /**
   * Calls a command by its path.
   *
   * @param command `service/command`, such as `openim/sendmsg`, or an entry of a table
   * @param request the body, with Tencent's field names
   * @throws {ApiError} when the service refuses
   * @throws {NetworkError | TimeoutError | ResponseError} when no answer of the service came
   */
  async call<Path extends KnownPath>(
    command: Path | Endpoint<Path>,
    request: RequestOf<Path>,
    options?: CallerOptions,
  ): Promise<ResponseOf<Path>> {
    return this.inside.call(knowledgeOf(command), request, options)
  }

  /**
   * Calls a command that no table knows. It is repeated only when the service certainly did not run it.
   *
   * @param command `service/command`, or an entry of a table of your own, which says whether a repeat is harmless
   * @param request the body, with Tencent's field names
   * @throws {ApiError} when the service refuses
   * @throws {NetworkError | TimeoutError | ResponseError} when no answer of the service came
   */
  async request(
    command: string | Endpoint,
    request: object,
    options?: CallOptions,
  ): Promise<UnknownResponse> {
    return this.inside.call(knowledgeOf(command), request, options)
  }

  /** Counts all unread one-to-one messages of an account. Marks nothing as read. */
  unreadTotal(account: string, options?: CallOptions): Promise<number> {
    return operate(this, 'unreadTotal', account, options)
  }

  /** Counts the unread messages of an account per peer, for any number of peers. Marks nothing as read. */
  unreadCounts(account: string, peers: Iterable<string>, options?: CallOptions): Promise<UnreadCounts> {
    return operate(this, 'unreadCounts', account, peers, options)
  }

  /**
   * Counts for any number of members of a group how many of its messages they have not read: upper bounds, as in an inbox. Marks
   * nothing as read.
   */
  groupUnreadCounts(
    groupId: string,
    accounts: Iterable<string>,
    options?: CallOptions,
  ): Promise<GroupUnreadCounts> {
    return operate(this, 'groupUnreadCounts', groupId, accounts, options)
  }

  /** Finds out who wrote last in a one-to-one conversation, and since when the peer waits. Marks nothing as read. */
  waitingSince(query: WaitQuery, options?: CallOptions): Promise<Wait> {
    return operate(this, 'waitingSince', query, options)
  }

  /** Lists who waits for an answer of an account, and since when, over all one-to-one conversations. Marks nothing as read. */
  waiting(account: string, options?: WaitingOptions): Listing<Wait> {
    return waiting(this, account, options)
  }

  /** Reads the messages of a one-to-one conversation, as one side sees them. */
  roamingMessages(query: RoamingQuery, options?: CallOptions): Listing<RoamingMessage> {
    return roamingMessages(this, query, options)
  }

  /** Reads the messages of a group. */
  groupMessages(query: GroupMessagesQuery, options?: CallOptions): Listing<GroupMessage> {
    return groupMessages(this, query, options)
  }

  /** Reads the messages of two accounts or of a group in one shape. */
  messages(query: MessagesQuery, options?: CallOptions): Listing<Message<RoamingMessage | GroupMessage>> {
    return messages(this, query, options)
  }

  /** Lists the conversations of an account, one-to-one and groups. */
  conversations(account: string, options?: ConversationsOptions): Listing<SessionItem> {
    return conversations(this, account, options)
  }

  /** Lists the conversations of an account with names, unread counts and last messages. Marks nothing as read. */
  inbox(account: string, options?: InboxOptions): Listing<InboxEntry> {
    return inbox(this, account, options)
  }

  /** Lists the members of a group, with their roles and times. */
  groupMembers(groupId: string, options?: GroupMembersOptions): Listing<GroupMemberEntry> {
    return groupMembers(this, groupId, options)
  }

  /** Lists all groups of the app, or all of one type: their ids. */
  groups(options?: GroupsOptions): Listing<GroupEntry> {
    return groups(this, options)
  }

  /** Lists the groups that an account is in, with what they say about themselves and what the account is in them. */
  joinedGroups(account: string, options?: JoinedGroupsOptions): Listing<JoinedGroupEntry> {
    return joinedGroups(this, account, options)
  }

  /** Lists the friends of an account, with remarks, friend groups and custom fields. */
  friends(account: string, options?: FriendsOptions): Listing<Friend> {
    return friends(this, account, options)
  }

  /** Lists the accounts that an account has blocked. */
  blocklist(account: string, options?: BlocklistOptions): Listing<BlockedAccount> {
    return blocklist(this, account, options)
  }

  /** Whether an account exists. `false` is only what the service says. */
  accountExists(account: string, options?: CallOptions): Promise<boolean> {
    return operate(this, 'accountExists', account, options)
  }

  /** Finds which accounts exist, of any number; those of which it is not known are in `failed`. */
  accountsExist(accounts: Iterable<string>, options?: CallOptions): Promise<AccountsExistence> {
    return operate(this, 'accountsExist', accounts, options)
  }

  /**
   * Reads what a command of Tencent lists, all pages of it.
   *
   * @param command `service/command`, such as `recentcontact/get_list`, or an entry of a table
   * @param request the body, with Tencent's field names; it may say where the first page begins
   */
  paginate<Path extends PagedPath>(
    command: Path | Endpoint<Path>,
    request: PageRequest<Path>,
    options?: PaginateOptions,
  ): Listing<PageItem<Path>>
  /** Reads what a command lists of which only an entry of your own tells, with its `paging` and `itemsIn`. */
  paginate(command: Endpoint, request: object, options?: PaginateOptions): Listing<UnknownItem>
  paginate(command: Endpoint, request: object, options?: PaginateOptions): Listing<UnknownItem> {
    return paginate(this, command, request, options)
  }

  /**
   * Asks for the message files of one hour: `ready` with the files, `not-ready-or-empty`, or `expired`.
   * The hour is any moment in it, or `yyyyMMddHH` in Beijing time.
   */
  async historyFiles<C extends ChatTypeInput>(
    query: HistoryHourQuery<C>,
    options?: CallOptions,
  ): Promise<HistoryOutcome<Lowercase<C>>> {
    const [asked, callOptions] = [query, options].map(copyArgument) as [typeof query, CallOptions]
    // Loaded when it is needed, like all that reads history: most programs that have a client never do.
    return inTurn(lateFiles, ({ historyFiles }) => historyFiles(this.inside.history, asked, callOptions))
  }

  /**
   * Reads all messages of an hour, or of what `historyFiles` gave for it: downloads, checks, unpacks and parses while it is
   * iterated, in little memory however large the file is. `wire()` gives them as the service writes them, `raw()` as bytes.
   */
  historyMessages<C extends ChatTypeInput>(
    source: HistorySource<C>,
    options?: HistoryMessagesOptions,
  ): HistoryMessages<Lowercase<C>> {
    return historyMessages(this.inside.history, source, options)
  }

  /**
   * Downloads a file that `historyFiles` gave, for those who keep it: the bytes of its gzip, exactly as the service has them. All is
   * verified once the loop ends; when it throws, throw away what came. `readHistoryFile` of `@timkit/core/history` reads it again.
   */
  historyBytes(
    file: HistoryFile,
    options?: HistoryBytesOptions,
  ): AsyncIterable<Uint8Array<ArrayBuffer>, void, undefined> {
    return historyBytes(this.inside.history, file, options)
  }

  /**
   * Goes through a range of hours, oldest first, one-to-one and groups: one entry per hour and chat type, with its
   * messages to iterate. An hour that fails does not end the range.
   */
  historyRange<C extends ChatTypeInput = ChatType>(
    query: HistoryRangeQuery<C>,
    options?: HistoryReadingOptions,
  ): Listing<HistoryRangeEntry<Lowercase<C>>> {
    return historyRange(this.inside.history, query, options)
  }

  /**
   * Finds which messages of history files were recalled or deleted since, which files do not: asks the listing of
   * each pair and group, which reach back 7 days. What could not be found out is `unknown`, for each message.
   */
  async recalls<M extends HistoryMessage | Message>(
    messages: Iterable<M>,
    options: RecallsOptions = {},
  ): Promise<Recalls<M>> {
    const given = givenMessages(messages)
    const recallOptions = { ...readCallOptions(options), maxRequests: options.maxRequests }
    return inTurn(lateRecalls, ({ recallsOf }) => recallsOf(this, given, recallOptions))
  }

  /**
   * Sends a message to an account or a group so that it is there once: it has all that the service knows a repeat by, and
   * when no answer comes, it is looked for in the chat. With an `id` of yours, also after a crash.
   *
   * @returns `sent`; `perhaps` when neither answer nor message was found, to be sent again by its `id`; or `dropped` by a
   *   group that gets too many
   * @throws {ApiError} when the service refuses
   * @throws {TimError} when nothing was sent, such as without a connection
   */
  send(message: OutgoingMessage, options?: CallOptions): Promise<SendOutcome> {
    return operate(this, 'send', message, options)
  }

  /**
   * Calls a command with a list of any length, in as many requests as its documented size asks for. A batch that fails does
   * not spoil the others: its items are in `failed`, and are not sent again where they may have been done.
   *
   * @param command `service/command`, such as `im_open_login_svc/account_check`, or an entry of a table
   * @throws {TypeError} before anything is sent, when it has no documented size, or would mean something else in parts
   */
  inBatches<Path extends BatchedPath>(
    command: Path | Endpoint<Path>,
    request: RequestOf<Path>,
    options?: CallOptions,
  ): Promise<BatchOutcome<ResponseOf<Path>>>
  /** Calls a command of which only an entry of your own tells how it is split (`batch`), and what became of single items (`outcomes`). */
  inBatches(command: Endpoint, request: object, options?: CallOptions): Promise<BatchOutcome<UnknownResponse>>
  inBatches(
    command: Endpoint,
    request: object,
    options?: CallOptions,
  ): Promise<BatchOutcome<UnknownResponse>> {
    return operate(this, 'inBatches', command, request, options)
  }

  /** Mutes members of a group until a time, by the clock of the service, or for ever. */
  muteUntil(
    groupId: string,
    accounts: Iterable<string>,
    until: TimeInput | 'forever',
    options?: MuteOptions,
  ): Promise<MuteOutcome> {
    return operate(this, 'muteUntil', groupId, accounts, until, options)
  }

  /** Lets muted members of a group write again. */
  unmute(groupId: string, accounts: Iterable<string>, options?: MuteOptions): Promise<MuteOutcome> {
    return operate(this, 'unmute', groupId, accounts, options)
  }

  /**
   * Pushes to all accounts of the app, or to those with certain attributes or tags: a message, or without a `body` a notification.
   * It is never sent again when it may have begun.
   *
   * @returns `begun`, or `perhaps` when no answer came: what to do then is in `reason`
   * @throws {ApiError} when the service refuses
   */
  pushToAll(push: OutgoingPush, options?: CallOptions): Promise<PushOutcome> {
    return operate(this, 'pushToAll', push, options)
  }

  /** Reads the display names of any number of accounts; those without a name are left out, those that fail in `failed`. */
  accountNames(accounts: Iterable<string>, options?: CallOptions): Promise<Names> {
    return operate(this, 'accountNames', accounts, options)
  }

  /** Reads the names of any number of groups; those without a name are left out, those that fail in `failed`. */
  groupNames(groupIds: Iterable<string>, options?: CallOptions): Promise<Names> {
    return operate(this, 'groupNames', groupIds, options)
  }
}

/** Does what is loaded with the first operation of its kind, with the arguments as they are now. */
async function operate<Name extends LateOperation>(
  client: TimClient,
  name: Name,
  ...given: GivenTo<Name>
): Promise<ResultOf<Name>> {
  const copies = given.map(copyArgument)
  return inTurn(lateOperations, (operations) =>
    (operations[name] as (...given: unknown[]) => Promise<ResultOf<Name>>)(client, ...copies),
  )
}

/** What is known of a command: what its table says, or an entry that was given in its place. */
function knowledgeOf(command: string | Endpoint): Find {
  if (typeof command === 'object' && command !== null) {
    const entry = { ...command }
    return () => entry
  }
  const path = parseCommand(command)
  return () => withTables((tables) => tables.find(path))
}
