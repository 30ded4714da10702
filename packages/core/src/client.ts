import type { Endpoint, EndpointPath, Envelope } from './api/endpoint.ts'
import { api, type RequestByPath, type ResponseByPath } from './api/index.ts'
import { checkTimeout, checkUserId, isLoopback, show } from './check.ts'
import { type Conversations, type ConversationsQuery, conversations } from './conversation/conversations.ts'
import { type GroupMessages, type GroupMessagesQuery, groupMessages } from './conversation/group-messages.ts'
import { type Inbox, type InboxQuery, inbox } from './conversation/inbox.ts'
import { type Messages, type MessagesQuery, messages } from './conversation/messages.ts'
import { accountNames, groupNames } from './conversation/names.ts'
import { type RoamingMessages, type RoamingQuery, roamingMessages } from './conversation/roaming.ts'
import { type UnreadCounts, unreadCounts, unreadTotal } from './conversation/unread.ts'
import type { HistoryChatType } from './history/chat-type.ts'
import type { HistoryContext } from './history/context.ts'
import type { HistoryHourOptions, HistoryOutcome } from './history/files.ts'
import { checkDownloadHost } from './history/hosts.ts'
import {
  type HistoryMessages,
  type HistoryMessagesOptions,
  type HistorySource,
  historyMessages,
} from './history/messages.ts'
import { type HistoryRangeEntry, type HistoryRangeOptions, historyRange } from './history/range.ts'
import type { Recalls, RecallsOptions } from './history/recalls.ts'
import type { HistoryMessage } from './message/wire.ts'
import { type Bound, bind } from './transport/bind.ts'
import type { Caller, CallerOptions, CallOptions } from './transport/caller.ts'
import type { Observe } from './transport/observe.ts'
import { createRateLimiter, type RateLimiter } from './transport/rate-limit.ts'
import { type Region, regions } from './transport/regions.ts'
import { parseCommand } from './transport/request.ts'
import { defaultRetryPolicy, type RetryPolicy } from './transport/retry.ts'
import { sleep as defaultSleep, type Sleep } from './transport/sleep.ts'
import { type Fetch, type Signer, Transport } from './transport/transport.ts'
import { createUserSigSigner } from './user-sig/signer.ts'

/** What a client needs to know. */
export interface TimClientOptions {
  /** The SDKAppID of the app, a number from the console. */
  readonly sdkAppId: number
  /** The secret key of the app, as the console shows it. Not needed with a `signer`. */
  readonly secretKey?: string | undefined
  /** Makes UserSigs where the key is not at hand, for example by asking a service of your own. */
  readonly signer?: Signer | undefined
  /** The admin account that calls, as set in the console. Other accounts are refused with 60010 or 90009. */
  readonly identifier: string
  /** Where the app's data is. @default 'china' */
  readonly region?: Region | undefined
  /** Another address of the service, such as an emulator's; wins over `region`. Plain http only to this machine. */
  readonly baseUrl?: string | undefined
  /** Sends a call to the region's backup host while the first one is out of reach. @default false */
  readonly failover?: boolean | undefined
  /** Sends requests: the emulator's, or one that keeps connections longer. @default globalThis.fetch */
  readonly fetch?: Fetch | undefined
  /** Milliseconds for one attempt. The service itself gives up after 3 s. @default 10_000 */
  readonly timeout?: number | undefined
  /** Milliseconds for all attempts of a call and the waits between them. @default 60_000 */
  readonly totalTimeout?: number | undefined
  /** Overrides parts of {@link defaultRetryPolicy}; `false` makes one attempt only. */
  readonly retry?: Partial<RetryPolicy> | false | undefined
  /** Holds calls back to the documented rates, in this process; `false` lets all pass. */
  readonly rateLimiter?: RateLimiter | false | undefined
  /** Is told about every attempt, without credentials or content. */
  readonly observe?: Observe | undefined
  /** How long a UserSig of this client is good for, in seconds. @default 86_400 */
  readonly userSigExpire?: number | undefined
  /**
   * Where history files may be downloaded from besides Tencent's hosts and `baseUrl`: a host, `.example.com` for
   * all hosts below one, or an origin.
   * @default []
   */
  readonly downloadHosts?: readonly string[] | undefined
  /** The clock, in milliseconds. @default Date.now */
  readonly now?: (() => number) | undefined
  /** Chance, from 0 to below 1. @default Math.random */
  readonly random?: (() => number) | undefined
  /** How it waits between attempts. */
  readonly sleep?: Sleep | undefined
}

/**
 * A client of one app: `client.openim.getC2CUnreadMsgNum(…)` and the like are Tencent's commands with their own
 * names and fields; `client.unreadCounts(…)` and the like are what people want of them.
 */
export class TimClient implements Caller {
  /** The SDKAppID of the app. */
  readonly sdkAppId: number
  /** The admin account that calls. */
  readonly identifier: string
  /** One-to-one messages: send, read, count, recall. */
  readonly openim: Bound<typeof api.openim>
  /** The hourly files with all messages of the app. */
  readonly openMsgSvc: Bound<typeof api.openMsgSvc>
  /** The conversation list of an account. */
  readonly recentcontact: Bound<typeof api.recentcontact>
  /** Accounts: import, check, delete. */
  readonly imOpenLoginSvc: Bound<typeof api.imOpenLoginSvc>
  /** Names, pictures and other fields of accounts. */
  readonly profile: Bound<typeof api.profile>
  /** Groups: which there are, who is in them, and what is said in them. */
  readonly groupOpenHttpSvc: Bound<typeof api.groupOpenHttpSvc>
  readonly #transport: Transport
  readonly #history: HistoryContext
  readonly #now: () => number

  /**
   * Makes a client. Nothing is sent yet.
   *
   * @throws {TypeError | RangeError} when an option is missing or malformed
   */
  constructor(options: TimClientOptions) {
    if (typeof options !== 'object' || options === null) throw new TypeError('options must be an object')
    const { sdkAppId, identifier, now = Date.now } = options
    checkUserId(identifier, 'identifier')
    const signer = options.signer ?? ownSigner(options, now)
    this.sdkAppId = sdkAppId
    this.identifier = identifier
    this.#now = now
    const fetch: Fetch = options.fetch ?? ((url, init) => globalThis.fetch(url, init))
    const random = options.random ?? Math.random
    const sleep = options.sleep ?? defaultSleep
    const { downloadHosts, baseUrl } = options
    for (const host of downloadHosts ?? []) checkDownloadHost(host)
    this.#history = { caller: this, sdkAppId, fetch, now, sleep, random, downloadHosts, baseUrl }
    this.#transport = new Transport({
      sdkAppId,
      identifier,
      signer,
      baseUrls: baseUrlsOf(options),
      fetch,
      retry: options.retry === false ? undefined : { ...defaultRetryPolicy, ...options.retry },
      timeout: checkTimeout(options.timeout ?? 10_000, 'timeout'),
      totalTimeout: checkTimeout(options.totalTimeout ?? 60_000, 'totalTimeout'),
      rateLimiter: options.rateLimiter === false ? undefined : (options.rateLimiter ?? createRateLimiter()),
      observe: options.observe,
      now,
      random,
      sleep,
    })
    this.openim = bind(api.openim, this)
    this.openMsgSvc = bind(api.openMsgSvc, this)
    this.recentcontact = bind(api.recentcontact, this)
    this.imOpenLoginSvc = bind(api.imOpenLoginSvc, this)
    this.profile = bind(api.profile, this)
    this.groupOpenHttpSvc = bind(api.groupOpenHttpSvc, this)
  }

  /**
   * Calls any command, also one that no table knows: such a command is repeated only when the service
   * certainly did not run it.
   *
   * @param endpoint `service/command`, such as `openim/sendmsg`, or an entry of a table
   * @param request the body, with Tencent's field names
   * @throws {ApiError} when the service refuses
   * @throws {NetworkError | TimeoutError | ResponseError} when no answer of the service came
   */
  call<Path extends EndpointPath>(
    endpoint: Path,
    request: RequestByPath<Path>,
    options?: CallerOptions,
  ): Promise<ResponseByPath<Path>>
  /** Calls an entry of a table. */
  call<Request extends object, Response extends object>(
    endpoint: Endpoint<Request, Response>,
    request: Request,
    options?: CallerOptions,
  ): Promise<Response & Envelope>
  async call(
    endpoint: Endpoint<object, object> | EndpointPath,
    request: object,
    options?: CallerOptions,
  ): Promise<object & Envelope> {
    const known = typeof endpoint === 'object' && endpoint !== null ? endpoint : endpointOf(endpoint)
    return this.#transport.call(known, request, options)
  }

  /** Counts all unread one-to-one messages of an account. Marks nothing as read. */
  unreadTotal(account: string, options?: CallOptions): Promise<number> {
    return unreadTotal(this, account, options)
  }

  /** Counts the unread messages of an account per peer, for any number of peers. Marks nothing as read. */
  unreadCounts(account: string, peers: Iterable<string>, options?: CallOptions): Promise<UnreadCounts> {
    return unreadCounts(this, account, peers, options)
  }

  /** Reads the messages of a one-to-one conversation, as one side sees them. */
  roamingMessages(query: RoamingQuery): RoamingMessages {
    return roamingMessages(this, query, this.#now)
  }

  /** Reads the messages of a group, newest first. */
  groupMessages(query: GroupMessagesQuery): GroupMessages {
    return groupMessages(this, query)
  }

  /** Reads the messages of two accounts or of a group in one shape. */
  messages(query: MessagesQuery): Messages {
    return messages(this, query, this.#now)
  }

  /** Lists the conversations of an account, one-to-one and groups. */
  conversations(account: string, query?: ConversationsQuery): Conversations {
    return conversations(this, account, query)
  }

  /** Lists the conversations of an account with names, unread counts and last messages. Marks nothing as read. */
  inbox(account: string, query?: InboxQuery): Inbox {
    return inbox(this, account, query)
  }

  /**
   * Asks for the message files of one hour: `ready` with the files, `not-ready-or-empty`, or `expired`.
   * The hour is any `Date` in it, or `yyyyMMddHH` in Beijing time.
   */
  async historyFiles<C extends HistoryChatType>(
    query: HistoryHourOptions<C> & CallOptions,
  ): Promise<HistoryOutcome<C>> {
    // Loaded when it is needed, like all that reads history: most programs that have a client never do.
    const { historyFiles } = await import('./history/files.ts')
    return historyFiles(this.#history, query)
  }

  /**
   * Reads all messages of an hour, or of what `historyFiles` gave for it: downloads, checks, unpacks and parses while it is
   * iterated, in little memory however large the file is.
   */
  historyMessages<C extends HistoryChatType>(
    source: HistorySource<C>,
    options?: HistoryMessagesOptions,
  ): HistoryMessages<C> {
    return historyMessages(this.#history, source, options)
  }

  /**
   * Goes through a range of hours, oldest first, one-to-one and groups: one entry per hour and chat type, with its
   * messages to iterate. An hour that fails does not end the range.
   */
  historyRange(options: HistoryRangeOptions): AsyncIterable<HistoryRangeEntry> {
    return historyRange(this.#history, options)
  }

  /**
   * Tells which messages of history files were recalled or deleted since, which files do not: asks the listing of
   * each pair and group, which reach back 7 days. What could not be found out is `unknown`, for each message.
   */
  async recalls<M extends HistoryMessage>(
    messages: Iterable<M>,
    options?: RecallsOptions,
  ): Promise<Recalls<M>> {
    const { recalls } = await import('./history/recalls.ts')
    return recalls(this, messages, options)
  }

  /** Reads the display names of any number of accounts; those without a name are left out. */
  accountNames(accounts: Iterable<string>, options?: CallOptions): Promise<Map<string, string>> {
    return accountNames(this, accounts, options)
  }

  /** Reads the names of any number of groups; those without a name are left out. */
  groupNames(groupIds: Iterable<string>, options?: CallOptions): Promise<Map<string, string>> {
    return groupNames(this, groupIds, options)
  }
}

const endpoints: ReadonlyMap<string, Endpoint<object, object>> = new Map(
  Object.values(api).flatMap((table) =>
    Object.values(table as Record<string, Endpoint<object, object>>).map((endpoint) => [
      endpoint.path,
      endpoint,
    ]),
  ),
)

/** Finds what the tables know of a command; one that they do not know is treated with the greatest care. */
function endpointOf(path: EndpointPath): Endpoint<object, object> {
  return endpoints.get(parseCommand(path)) ?? { path, docs: '', repeat: 'unsafe' }
}

function ownSigner(
  { sdkAppId, secretKey, userSigExpire = 86_400 }: TimClientOptions,
  now: () => number,
): Signer {
  if (secretKey === undefined) {
    throw new TypeError('secretKey is missing: give the key of the app, or a signer that makes UserSigs')
  }
  return createUserSigSigner({ sdkAppId, secretKey, expire: userSigExpire, now })
}

function baseUrlsOf({
  region = 'china',
  baseUrl,
  failover = false,
}: TimClientOptions): [string, ...string[]] {
  if (baseUrl !== undefined) return [checkBaseUrl(baseUrl)]
  if (!Object.hasOwn(regions, region)) {
    throw new RangeError(`region is ${show(region)}, but must be one of ${Object.keys(regions).join(', ')}`)
  }
  const { host, backup } = regions[region]
  return failover ? [`https://${host}`, `https://${backup}`] : [`https://${host}`]
}

function checkBaseUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(`baseUrl is ${show(value)}: give an address such as "http://127.0.0.1:7788"`)
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new TypeError('baseUrl must have no user, password, query or fragment')
  }
  if (url.protocol === 'http:' && !isLoopback(url)) {
    throw new TypeError(`baseUrl is ${show(value)}: a UserSig must not travel unencrypted, use https`)
  }
  return url.href.replace(/\/+$/, '')
}
