import { checkInteger, checkObject, show, wrongType } from '../../check.ts'
import { isTimError } from '../../errors.ts'
import type { Failure } from '../../failure.ts'
import { fromHistory, type Message, type MessageStatus } from '../../message/message.ts'
import { isObject } from '../../message/wire-values.ts'
import { hourSeconds } from '../../time-units.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import { concurrency, mapConcurrently } from '../../transport/concurrency.ts'
import { readCallOptions } from '../../transport/read-call-options.ts'
import { type GivenMessage, givenMessages } from './given-messages.ts'
import { statusesInGroup } from './group-statuses.ts'
import { statusesInPair } from './pair-statuses.ts'
import type { RecallMessage, Wanted } from './wanted.ts'

/** How messages of history files are compared with what the service says today. */
export interface RecallsOptions extends CallOptions {
  /**
   * How many requests are made at most: one or more per chat and hour. What is left then is `unknown` for the
   * why `limit`.
   *
   * @default 1_000
   */
  readonly maxRequests?: number | undefined
}

/**
 * Why nothing is known about a message.
 *
 * - `not-listed`: no listing that may be asked has it. It is older than the service keeps messages, or was deleted.
 * - `no-identity`: it lacks what a message is found by: its accounts or group, its numbers, its time.
 * - `failed`: the service refused, or did not answer; `error` says why.
 * - `limit`: `maxRequests` were made before it was its turn.
 */
export type RecallUnknownReason = 'not-listed' | 'no-identity' | 'failed' | 'limit'

/** A message of which it is not known whether it was recalled. */
export interface RecallUnknown<M extends RecallMessage = RecallMessage> extends Failure {
  /** The message, the object that was given. */
  readonly message: M
  /** Why it is not known, as one of four words; `reason` is a text. */
  readonly why: RecallUnknownReason
  /** `MsgKey` of a message to one account, the number of one in a group; `undefined` where it has none. */
  readonly item: string | undefined
}

/** What became of messages. Each message that was given is in exactly one list, as the object that was given. */
export interface Recalls<M extends RecallMessage = RecallMessage> {
  /** These are as they were sent. */
  readonly live: readonly M[]
  /** These were taken back, by their sender or an administrator: do not show what they say. */
  readonly recalled: readonly M[]
  /** Of these the group has kept the place only: they were deleted, or have expired. */
  readonly gone: readonly M[]
  /** Of these nothing is known. They are not live because they are not recalled. */
  readonly unknown: readonly RecallUnknown<M>[]
}

/** Thrown instead of a request that is one too many. */
class LimitReached extends Error {}

/**
 * Finds which messages of history files were recalled or deleted since, by asking the listing of each pair
 * (`openim/admin_getroammsg`) and each group (`group_open_http_svc/group_msg_get_simple`): files hold messages as they
 * were sent, whatever happened to them afterwards.
 *
 * The listings reach back 7 days, longer where the app has paid for it. A chat whose listing fails does not spoil
 * the others. In a pair the recipient's side is asked, and then the sender's for what is missing there.
 *
 * @throws {TypeError | RangeError} `messages` is not a list of messages, or an option is wrong; nothing was sent.
 * @see https://www.tencentcloud.com/document/product/1047/35478
 * @see https://www.tencentcloud.com/document/product/1047/34971
 */
export async function recalls<M extends RecallMessage>(
  caller: Caller,
  messages: Iterable<M>,
  options: RecallsOptions = {},
): Promise<Recalls<M>> {
  return recallsOf(caller, givenMessages(messages), options)
}

/** Does what {@link recalls} does, for messages that were copied when they were given. */
export async function recallsOf<M extends RecallMessage>(
  caller: Caller,
  given: readonly GivenMessage<M>[],
  options: RecallsOptions,
): Promise<Recalls<M>> {
  const wanted = given.map(readMessage)
  checkObject(options, 'options')
  const { maxRequests = 1_000 } = options
  const callOptions = readCallOptions(options)
  checkInteger(maxRequests, 'maxRequests', 1, Number.MAX_SAFE_INTEGER)
  const statuses = new Map<Wanted<M>, MessageStatus>()
  const failures = new Map<Wanted<M>, Unknown>()
  const limited = limitedCaller(caller, maxRequests)
  await mapConcurrently(byChat(wanted), concurrency, async (chat) => {
    const note = (found: Wanted, status: MessageStatus) => statuses.set(found as Wanted<M>, status)
    const read = chat[0]?.message.chat.type === 'group' ? statusesInGroup : statusesInPair
    try {
      await read(limited, chat, callOptions, note)
    } catch (error) {
      const failure = failureOf(error)
      for (const each of chat) failures.set(each, failure)
    }
  })

  const found = { normal: [] as M[], recalled: [] as M[], placeholder: [] as M[] }
  const unknown: RecallUnknown<M>[] = []
  for (const each of wanted) {
    const status = statuses.get(each)
    if (status !== undefined) found[status].push(each.given)
    else unknown.push({ message: each.given, item: itemOf(each), ...(failures.get(each) ?? unknownOf(each)) })
  }
  return { live: found.normal, recalled: found.recalled, gone: found.placeholder, unknown }
}

function readMessage<M extends RecallMessage>({ given, copy }: GivenMessage<M>, index: number): Wanted<M> {
  if (typeof copy !== 'object' || copy === null) {
    throw wrongType(`messages[${index}]`, `must be a message of a history file, but is ${show(copy)}`)
  }
  return { given, message: isMessage(copy) ? copy : fromHistory(copy) }
}

/** A message of the wire has neither of these names. */
function isMessage(given: RecallMessage): given is Message & typeof given {
  if (!('chat' in given) || !isObject(given.chat)) return false
  const { from } = given as Partial<Message>
  return typeof from === 'string' && ['c2c', 'group'].includes(given.chat.type as string)
}

/** Puts together what one listing of one hour tells. What cannot be found by anything is left out. */
function byChat<M extends RecallMessage>(wanted: readonly Wanted<M>[]): Wanted<M>[][] {
  const chats = new Map<string, Wanted<M>[]>()
  for (const each of wanted) {
    if (!hasIdentity(each)) continue
    const { chat, from, to = '', unixSeconds } = each.message
    const hour = Math.floor(unixSeconds / hourSeconds)
    const who = chat.type === 'group' ? [chat.groupId] : [from, to].sort().concat(`${hour}`)
    // As JSON, so that no id can look like two of them.
    const key = JSON.stringify([chat.type, ...who])
    const same = chats.get(key)
    if (same === undefined) chats.set(key, [each])
    else same.push(each)
  }
  return [...chats.values()]
}

function hasIdentity({ message }: Wanted): boolean {
  const { chat, from, to = '', key, seq, unixSeconds } = message
  if (chat.type === 'group') return seq > 0
  return key !== undefined && unixSeconds > 0 && isAccount(from) && isAccount(to)
}

/** The documented length of a UserID. A longer one would be refused, and not as the caller's mistake. */
function isAccount(account: string): boolean {
  return account !== '' && new TextEncoder().encode(account).length <= 32
}

function limitedCaller(caller: Caller, maxRequests: number): Caller {
  let made = 0
  return {
    now: () => caller.now(),
    call: (endpoint, request, options) => {
      if (made >= maxRequests) throw new LimitReached()
      made++
      return caller.call(endpoint, request, { ...options, operation: 'recalls' })
    },
  }
}

/** Why a message is unknown. */
type Unknown = Pick<RecallUnknown, 'why' | 'code' | 'error' | 'reason'>

const reasons = {
  'not-listed': 'no listing that may be asked has it',
  'no-identity': 'it lacks what a message is found by',
  limit: 'the limit of requests was reached before its turn',
} as const

function failureOf(error: unknown): Unknown {
  if (error instanceof LimitReached) return unknownFor('limit')
  if (isTimError(error)) return { why: 'failed', code: undefined, error, reason: error.message }
  throw error
}

function unknownOf(wanted: Wanted): Unknown {
  return unknownFor(hasIdentity(wanted) ? 'not-listed' : 'no-identity')
}

function unknownFor(why: keyof typeof reasons): Unknown {
  return { why, code: undefined, error: undefined, reason: reasons[why] }
}

function itemOf({ message: { chat, key, seq } }: Wanted): string | undefined {
  return chat.type === 'group' && seq > 0 ? `${seq}` : key
}
