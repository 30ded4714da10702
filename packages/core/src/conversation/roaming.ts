import { checkInteger, checkObject, checkUserId, maxUint32, show, wrongType } from '../check.ts'
import type { RoamingMessage } from '../message/wire.ts'
import { readTimeRange, type TimeInput } from '../time.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import { Paged } from './paged.ts'
import { readCallOptions } from './read-call-options.ts'
import type { Position, Walk } from './roaming-walk.ts'

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
  /**
   * `MaxTime`: the latest time. The service requires the field; without this option it gets the largest time there
   * is (4294967295, in the year 2106), because the current time of this machine, where its clock is a little slow,
   * would leave out the newest messages.
   * @default none
   */
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
export function roamingMessages(caller: Caller, query: RoamingQuery): RoamingMessages {
  checkObject(query, 'query')
  const { operatorAccount, peerAccount, order = 'newest-first', pageSize = 100, cursor } = query
  checkUserId(operatorAccount, 'operatorAccount')
  checkUserId(peerAccount, 'peerAccount')
  checkInteger(pageSize, 'pageSize', 1, maxPageSize)
  if (order !== 'newest-first' && order !== 'oldest-first') {
    throw wrongType('order', `must be "newest-first" or "oldest-first", but is ${show(order)}`)
  }
  const { minTime, maxTime } = readTimeRange(query, () => maxUint32)
  if (cursor !== undefined) checkCursor(cursor, { operatorAccount, peerAccount, order })

  const reader: Walk = {
    caller,
    operatorAccount,
    peerAccount,
    minTime,
    pageSize,
    options: readCallOptions(query),
  }
  const cursorAt = ({ time, key, seen }: Position): RoamingCursor => ({
    order,
    operatorAccount,
    peerAccount,
    time,
    ...(key === undefined ? {} : { key }),
    seen,
  })
  if (order === 'newest-first') {
    const { time = maxTime, key, seen = [] } = cursor ?? {}
    const start = { time, key, seen }
    return new Paged(async () => (await import('./roaming-pages.ts')).newestFirst(reader, start, cursorAt))
  }
  const start = { time: maxTime, key: undefined, seen: [] }
  const later = { ...reader, minTime: Math.max(minTime, cursor?.time ?? 0) }
  const seen = cursor?.seen ?? []
  return new Paged(async () =>
    (await import('./roaming-pages.ts')).fromTheOldest(later, start, seen, cursorAt),
  )
}

function checkCursor(
  cursor: RoamingCursor,
  wanted: Pick<RoamingCursor, 'operatorAccount' | 'peerAccount' | 'order'>,
): void {
  const isCursor =
    typeof cursor === 'object' &&
    cursor !== null &&
    Number.isInteger(cursor.time) &&
    cursor.time >= 0 &&
    cursor.time <= maxUint32 &&
    Array.isArray(cursor.seen) &&
    cursor.seen.every((key) => typeof key === 'string') &&
    (cursor.key === undefined || typeof cursor.key === 'string')
  if (!isCursor) {
    throw wrongType('cursor', `is ${show(cursor)}, not one that a page of roaming messages gave`)
  }
  for (const [field, value] of Object.entries(wanted)) {
    const given = cursor[field as keyof RoamingCursor]
    if (given !== value) throw wrongType('cursor', `belongs to ${field} ${show(given)}, not ${show(value)}`)
  }
}
