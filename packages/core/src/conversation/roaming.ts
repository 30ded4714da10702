import { type AdminGetRoamMsgResponse, openim } from '../api/openim.ts'
import { checkInteger, checkUserId, show } from '../check.ts'
import type { RoamingMessage } from '../message/wire.ts'
import { readTimeRange, type TimeInput } from '../time.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import { type Page, Paged, pagesDoNotAdvance } from './paged.ts'

/** In which order messages are wanted. */
export type MessageOrder = 'newest-first' | 'oldest-first'

/** Which messages of a one-to-one conversation are wanted. */
export interface RoamingQuery extends CallOptions {
  /** `Operator_Account`: the side whose view is read. The two views differ where one side deleted or cleared. */
  readonly operatorAccount: string
  /** `Peer_Account`: the other side. */
  readonly peerAccount: string
  /** `MinTime`: the earliest time. @default 0 */
  readonly minTime?: TimeInput | undefined
  /** `MaxTime`: the latest time. @default now */
  readonly maxTime?: TimeInput | undefined
  /**
   * The service gives the newest first. For the oldest first all pages are walked before the first message
   * comes; what does not fit into a small buffer is fetched a second time.
   * @default 'newest-first'
   */
  readonly order?: MessageOrder | undefined
  /** `MaxCnt`: messages per page. The service also ends a page at about 13 KB. @default 100 */
  readonly pageSize?: number | undefined
  /** Where to go on, from an earlier page. Order and accounts must be the same as then. */
  readonly cursor?: RoamingCursor | undefined
}

/** Where reading a conversation goes on: plain JSON, to be saved as it is. */
export interface RoamingCursor {
  /** The order in which the conversation is read. */
  readonly order: MessageOrder
  /** The side whose view is read. */
  readonly operatorAccount: string
  /** The other side. */
  readonly peerAccount: string
  /** The time of the last message that was given, in unix seconds. */
  readonly time: number
  /** The `LastMsgKey` to continue with; only for newest first. */
  readonly key?: string | undefined
  /** The keys of the messages of that second that were given already. */
  readonly seen: readonly string[]
}

/** The messages of a one-to-one conversation. */
export type RoamingMessages = Paged<RoamingMessage, RoamingCursor>

interface Position {
  readonly time: number
  readonly key: string | undefined
  /** Keys of the second `time` that were given: whether the service repeats the message of `key` is not documented. */
  readonly seen: readonly string[]
}

interface Walked {
  /** Where this page was asked for. */
  readonly from: Position
  /** Where the next page is; `undefined` after the last. */
  readonly next: Position | undefined
  /** New messages, oldest first, as the service orders them inside a page. */
  readonly messages: readonly RoamingMessage[]
}

interface Reader {
  readonly query: RoamingQuery
  readonly minTime: number
  fetchPage(from: Position): Promise<Walked>
}

/** How many pages are kept while the oldest is looked for: about 1 MB. */
const keptPages = 64

/** A page can hold no more than 13 KB; larger numbers only waste what the service promises nobody. */
const maxPageSize = 1_000

/**
 * Reads the messages of a one-to-one conversation, as one side sees them.
 *
 * Messages reach back 7 days, longer where the app has paid for it. Recalled messages are among them, with
 * `MsgFlagBits` 8. No message comes twice, also where pages overlap.
 *
 * @throws {TypeError | RangeError} before anything is sent, when an option is missing or malformed
 * @see https://www.tencentcloud.com/document/product/1047/35478
 */
export function roamingMessages(
  caller: Caller,
  query: RoamingQuery,
  now: () => number = Date.now,
): RoamingMessages {
  const { operatorAccount, peerAccount, order = 'newest-first', pageSize = 100, cursor } = query
  checkUserId(operatorAccount, 'operatorAccount')
  checkUserId(peerAccount, 'peerAccount')
  checkInteger(pageSize, 'pageSize', 1, maxPageSize)
  if (order !== 'newest-first' && order !== 'oldest-first') {
    throw new TypeError(`order must be "newest-first" or "oldest-first", but is ${show(order)}`)
  }
  const { minTime, maxTime } = readTimeRange(query, () => Math.floor(now() / 1000))
  checkCursor(cursor, query, order)

  const act = `read the messages of ${show(operatorAccount)} with ${show(peerAccount)}`
  const reader = (from: number): Reader => ({
    query,
    minTime: from,
    fetchPage: async (position) => {
      const answer = await caller.call(
        openim.adminGetRoamMsg,
        {
          Operator_Account: operatorAccount,
          Peer_Account: peerAccount,
          MaxCnt: pageSize,
          MinTime: from,
          MaxTime: position.time,
          ...(position.key === undefined ? {} : { LastMsgKey: position.key }),
        },
        { ...query, act },
      )
      return readPage(answer, position, act)
    },
  })
  if (order === 'newest-first') {
    const start = cursor ?? { time: maxTime, key: undefined, seen: [] }
    return new Paged(() =>
      newestFirst(reader(minTime), { time: start.time, key: start.key, seen: start.seen }),
    )
  }
  const from = Math.max(minTime, cursor?.time ?? 0)
  return new Paged(() =>
    oldestFirst(reader(from), { time: maxTime, key: undefined, seen: [] }, cursor?.seen ?? []),
  )
}

async function* newestFirst(
  reader: Reader,
  start: Position,
): AsyncGenerator<Page<RoamingMessage, RoamingCursor>> {
  for await (const { messages, next } of walk(reader, start)) {
    const cursor = next === undefined ? undefined : cursorOf(reader.query, 'newest-first', next)
    yield { items: messages.toReversed(), cursor }
  }
}

async function* oldestFirst(
  reader: Reader,
  start: Position,
  alreadySeen: readonly string[],
): AsyncGenerator<Page<RoamingMessage, RoamingCursor>> {
  // Remembers where every page is, which is little, and the content of the last ones, which come first now.
  const pages: { from: Position; messages: readonly RoamingMessage[] | undefined }[] = []
  for await (const { from, messages } of walk(reader, start)) {
    pages.push({ from, messages })
    const dropped = pages[pages.length - 1 - keptPages]
    if (dropped !== undefined) dropped.messages = undefined
  }
  let position: Position = { time: reader.minTime, key: undefined, seen: alreadySeen }
  for (let index = pages.length - 1; index >= 0; index--) {
    const page = pages[index]
    if (page === undefined) continue
    const all = page.messages ?? (await refetch(reader, page.from, pages[index + 1]?.from))
    const messages = all.filter((message) => !isSeen(message, position))
    page.messages = undefined
    const last = messages.at(-1)
    if (last !== undefined) position = advance(position, last.MsgTimeStamp, undefined, messages)
    if (messages.length === 0) continue
    yield {
      items: messages,
      cursor: index === 0 ? undefined : cursorOf(reader.query, 'oldest-first', position),
    }
  }
}

/** Fetches a page again, up to where the next older one began, although it may be cut differently now. */
async function refetch(
  reader: Reader,
  from: Position,
  until: Position | undefined,
): Promise<RoamingMessage[]> {
  const parts: (readonly RoamingMessage[])[] = []
  for await (const { messages, next } of walk(reader, from)) {
    parts.unshift(messages)
    const reached =
      until === undefined || next === undefined || next.key === until.key || next.time < until.time
    if (reached) break
  }
  const messages = parts.flat()
  return until === undefined ? messages : messages.filter((message) => message.MsgTimeStamp >= until.time)
}

/** Walks from new to old. */
async function* walk(reader: Reader, start: Position): AsyncGenerator<Walked, void, undefined> {
  let position: Position | undefined = start
  while (position !== undefined) {
    const page: Walked = await reader.fetchPage(position)
    if (page.messages.length > 0 || page.next === undefined) yield page
    position = page.next
  }
}

function readPage(answer: AdminGetRoamMsgResponse, from: Position, act: string): Walked {
  const list = Array.isArray(answer.MsgList) ? answer.MsgList : []
  const messages = list.filter((message) => !isSeen(message, from))
  if (answer.Complete === 1) return { from, next: undefined, messages }
  const oldest = list[0]
  const time = answer.LastMsgTime ?? oldest?.MsgTimeStamp
  const key = answer.LastMsgKey ?? (oldest === undefined ? undefined : keyOf(oldest))
  if (time === undefined || key === undefined || key === from.key || time > from.time) {
    throw pagesDoNotAdvance(act, openim.adminGetRoamMsg.path)
  }
  return { from, next: advance(from, time, key, list), messages }
}

/** Moves a position to another second, or adds to what was seen of the same one. */
function advance(
  from: Position,
  time: number,
  key: string | undefined,
  list: readonly RoamingMessage[],
): Position {
  const seen = new Set(time === from.time ? from.seen : [])
  for (const message of list) if (message.MsgTimeStamp === time) seen.add(keyOf(message))
  return { time, key, seen: [...seen] }
}

function isSeen(message: RoamingMessage, { time, seen }: Position): boolean {
  return message.MsgTimeStamp === time && seen.includes(keyOf(message))
}

function keyOf({ MsgKey, MsgSeq, MsgRandom, MsgTimeStamp }: RoamingMessage): string {
  return MsgKey ?? `${MsgSeq}_${MsgRandom}_${MsgTimeStamp}`
}

function cursorOf(query: RoamingQuery, order: MessageOrder, { time, key, seen }: Position): RoamingCursor {
  const { operatorAccount, peerAccount } = query
  return { order, operatorAccount, peerAccount, time, ...(key === undefined ? {} : { key }), seen }
}

function checkCursor(cursor: RoamingCursor | undefined, query: RoamingQuery, order: MessageOrder): void {
  if (cursor === undefined) return
  const isCursor =
    typeof cursor === 'object' &&
    cursor !== null &&
    Number.isInteger(cursor.time) &&
    Array.isArray(cursor.seen) &&
    (cursor.key === undefined || typeof cursor.key === 'string')
  if (!isCursor) throw new TypeError('cursor is not one that a page of roaming messages gave')
  for (const [field, wanted] of Object.entries({
    operatorAccount: query.operatorAccount,
    peerAccount: query.peerAccount,
    order,
  })) {
    const given = cursor[field as keyof RoamingCursor]
    if (given !== wanted)
      throw new TypeError(`cursor belongs to ${field} ${show(given)}, not ${show(wanted)}`)
  }
}
