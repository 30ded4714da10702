import type { AdminGetRoamMsgResponse } from '../api/openim/roaming.ts'
import { show } from '../check.ts'
import type { RoamingMessage } from '../message/wire.ts'
import { countOf, secondsOf, textOf } from '../message/wire-values.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import { Progress } from './progress.ts'
import { type Skipped, separate } from './skipped.ts'

/** Whose view of which conversation is walked through, from which time on, and in pages of which size. */
export interface Walk {
  /** Sends the requests. */
  readonly caller: Caller
  /** The side whose view is read. */
  readonly operatorAccount: string
  /** The other side. */
  readonly peerAccount: string
  /** The earliest time, in unix seconds. */
  readonly minTime: number
  /** Messages per page. */
  readonly pageSize: number
  /** How the requests are sent. */
  readonly options: CallOptions
}

/** Where a page is. */
export interface Position {
  /** Its latest time, in unix seconds. */
  readonly time: number
  /** The `LastMsgKey` to continue with. */
  readonly key: string | undefined
  /** Keys of the second `time` that were given: whether the service repeats the message of `key` is not documented. */
  readonly seen: readonly string[]
}

/** A page that was fetched. */
export interface Walked {
  /** Where it was asked for. */
  readonly from: Position
  /** Where the next page is; `undefined` after the last. */
  readonly next: Position | undefined
  /** New messages, oldest first, as the service orders them inside a page. */
  readonly messages: readonly RoamingMessage[]
  /** What came in place of messages. */
  readonly skipped: readonly Skipped[]
}

const command = 'openim/admin_getroammsg'

/** Walks from new to old. */
export async function* walk(
  { caller, operatorAccount, peerAccount, minTime, pageSize, options }: Walk,
  start: Position,
): AsyncGenerator<Walked, void, undefined> {
  const act = `read the messages of ${show(operatorAccount)} with ${show(peerAccount)}`
  const progress = new Progress(act, command, placeOf(start))
  let position: Position | undefined = start
  while (position !== undefined) {
    const { time, key }: Position = position
    const answer = await caller.call(
      command,
      {
        Operator_Account: operatorAccount,
        Peer_Account: peerAccount,
        MaxCnt: pageSize,
        MinTime: minTime,
        MaxTime: time,
        ...(key === undefined ? {} : { LastMsgKey: key }),
      },
      { ...options, act },
    )
    const page = readPage(answer, position, progress)
    const { messages, skipped, next }: Walked = page
    if (next !== undefined) progress.step(messages.length, placeOf(next))
    if (messages.length > 0 || skipped.length > 0 || next === undefined) yield page
    position = next
  }
}

function readPage(answer: AdminGetRoamMsgResponse, from: Position, progress: Progress): Walked {
  const { items, skipped } = separate<RoamingMessage>(answer.MsgList)
  // Newer ones than were asked for would be those of the page before.
  // What has no time cannot be told from what was given: it is better twice than lost.
  const isNewer = ({ MsgTimeStamp }: RoamingMessage) => (secondsOf(MsgTimeStamp) ?? 0) > from.time
  const messages = items.filter((message) => !isSeen(message, from) && !isNewer(message))
  if (countOf(answer.Complete) === 1) return { from, next: undefined, messages, skipped }
  const oldest = items[0]
  const time = secondsOf(answer.LastMsgTime) ?? secondsOf(oldest?.MsgTimeStamp)
  const key = textOf(answer.LastMsgKey) ?? (oldest === undefined ? undefined : keyOf(oldest))
  if (time === undefined || key === undefined) throw progress.stuck('not where it is')
  return { from, next: advance(from, time, key, items), messages, skipped }
}

function placeOf({ time, key }: Position): { bound: number; position: string } {
  return { bound: time, position: key ?? '' }
}

/** Moves a position to another second, or adds to what was seen of the same one. */
export function advance(
  from: Position,
  time: number,
  key: string | undefined,
  list: readonly RoamingMessage[],
): Position {
  const seen = new Set(time === from.time ? from.seen : [])
  for (const message of list) if (secondsOf(message.MsgTimeStamp) === time) seen.add(keyOf(message))
  return { time, key, seen: [...seen] }
}

/** Tells whether a message was given before. */
export function isSeen(message: RoamingMessage, { time, seen }: Position): boolean {
  return secondsOf(message.MsgTimeStamp) === time && seen.includes(keyOf(message))
}

function keyOf({ MsgKey, MsgSeq, MsgRandom, MsgTimeStamp }: RoamingMessage): string {
  return MsgKey ?? `${MsgSeq}_${MsgRandom}_${MsgTimeStamp}`
}
