import { groupPages } from '../conversation/group/messages/group-pages.ts'
import { newestPages } from '../conversation/roaming/newest-pages.ts'
import { ApiError, isTimError, ResponseError } from '../errors.ts'
import type { Pages } from '../listing/listing.ts'
import { readPages } from '../listing/read-pages.ts'
import { countOf, textOf, type WireObject } from '../message/wire-values.ts'
import { readTimeRange } from '../time.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import type { MessageNumbers } from './message-numbers.ts'
import type { OutgoingMessage } from './outgoing-message.ts'
import type { LookUp } from './send-outcome.ts'

/** A message that was found in its chat. */
export interface Found {
  /** Compare it: that narrows what became of looking. */
  readonly result: 'found'
  /** When the service took it, in unix seconds. */
  readonly time: number
  /** `MsgKey`; only of a message to one account. */
  readonly key: string | undefined
  /** `MsgSeq`; only of a message to a group. */
  readonly seq: number | undefined
}

/** What is looked for. */
export interface Wanted {
  readonly message: OutgoingMessage
  readonly numbers: MessageNumbers
  /** The earliest time that it can have, in unix seconds. */
  readonly since: number
}

/** An AVChatRoom keeps no messages. */
const keepsNone = 10_044

/** Looks for a message in its chat, newest first. Recalled messages count: they were sent. */
export async function lookUp(caller: Caller, wanted: Wanted, options: CallOptions): Promise<LookUp | Found> {
  if (wanted.message.onlineOnly === true) return { result: 'not-kept' }
  try {
    const found = await (wanted.message.groupId === undefined ? inPair : inGroup)(caller, wanted, options)
    return found === undefined ? { result: 'not-found' } : { result: 'found', ...found }
  } catch (error) {
    if (error instanceof ApiError && error.code === keepsNone) return { result: 'not-kept' }
    if (!isTimError(error)) throw error
    return { result: 'failed', error }
  }
}

/** What is known of a message that was found. */
type Kept = Omit<Found, 'result'>

async function inPair(
  caller: Caller,
  { message, numbers, since }: Wanted,
  options: CallOptions,
): Promise<Kept | undefined> {
  const { from, to = '', syncToSender } = message
  // A message that was kept out of the sender's history is in the recipient's only.
  const view = syncToSender === false ? { account: to, peer: from } : { account: from, peer: to }
  const pages = newestPages(caller, { ...view, since }, options)
  const found = await search<WireObject>(pages, 'openim/admin_getroammsg', (each) =>
    isSame([
      [textOf(each.From_Account), from],
      [countOf(each.MsgSeq), numbers.seq],
      [countOf(each.MsgRandom), numbers.random],
    ]),
  )
  return found && { time: countOf(found.MsgTimeStamp) ?? 0, key: textOf(found.MsgKey), seq: undefined }
}

async function inGroup(
  caller: Caller,
  { message, numbers, since }: Wanted,
  options: CallOptions,
): Promise<Kept | undefined> {
  const { from, groupId = '', topicId } = message
  const reading = { groupId, topicId, order: 'newest-first', includeRecalled: true, pageSize: 20 } as const
  const wanted = { ...reading, ...readTimeRange({ since }) }
  const pages = readPages(() => groupPages(caller, wanted, undefined, options), options.signal)
  const found = await search<WireObject>(pages, 'group_open_http_svc/group_msg_get_simple', (each) =>
    // Stands for a message that is gone, of which nothing is told.
    countOf(each.IsPlaceMsg) === 1
      ? false
      : isSame([
          [textOf(each.From_Account), from],
          [countOf(each.MsgRandom), numbers.random],
        ]),
  )
  return found && { time: countOf(found.MsgTimeStamp) ?? 0, key: undefined, seq: countOf(found.MsgSeq) }
}

/** Whether a message is another one by a field that it has; `undefined` when it lacks one that would tell. */
function isSame(fields: readonly (readonly [unknown, string | number])[]): boolean | undefined {
  if (fields.some(([has, wanted]) => has !== undefined && has !== wanted)) return false
  return fields.every(([has]) => has !== undefined) ? true : undefined
}

/**
 * Looks for a message in a chat.
 *
 * @throws {ResponseError} It was not found, and something could not be read, which may be it.
 */
async function search<Entry>(
  pages: Pages<object>,
  command: string,
  fits: (entry: Entry) => boolean | undefined,
): Promise<Entry | undefined> {
  let odd: string | undefined
  for await (const { items, skipped } of pages) {
    odd ??= skipped[0]?.reason
    for (const entry of items as readonly Entry[]) {
      const fit = fits(entry)
      if (fit === true) return entry
      if (fit === undefined) odd ??= 'it does not say which message it is'
    }
  }
  if (odd === undefined) return undefined
  const cause = `an entry of the chat cannot be read, and may be it: ${odd}`
  throw new ResponseError(`Cannot find out whether the message was sent: ${cause}`, { command, status: 200 })
}
