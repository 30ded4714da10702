import type { AdminGetRoamMsgResponse } from '../../api/openim/roaming.ts'
import { show } from '../../check.ts'
import type { WalkedPage } from '../../listing/last-page-first.ts'
import { Progress } from '../../listing/progress.ts'
import { separate } from '../../listing/skipped.ts'
import type { RoamingMessage } from '../../message/wire-messages.ts'
import { countOf, secondsOf, textOf } from '../../message/wire-values.ts'
import { unlisted } from '../../paging/shortfall.ts'
import type { Caller, CallOptions } from '../../transport/caller.ts'
import type { Position } from './roaming-cursor.ts'

/** Whose view of which conversation is walked through, from which time on, and in pages of which size. */
export interface Walk {
  /** Sends the requests. */
  readonly caller: Caller
  /** The side whose view is read. */
  readonly account: string
  /** The other side. */
  readonly peer: string
  /** The earliest time, in unix seconds. */
  readonly since: number
  /** Messages per page. */
  readonly pageSize: number
  /** How the requests are sent. */
  readonly options: CallOptions
}

/** A page that was fetched: new messages, oldest first, as the service orders them inside a page. */
export interface Walked extends WalkedPage<RoamingMessage, Position> {
  /** Where the next page is. */
  readonly next: Position
  /** Whether there is nothing older. */
  readonly isLast: boolean
}

const command = 'openim/admin_getroammsg'

/** Walks from new to old. */
export async function* walk(
  { caller, account, peer, since, pageSize, options }: Walk,
  start: Position,
): AsyncGenerator<Walked, void, undefined> {
  const act = `read the messages of ${show(account)} with ${show(peer)}`
  const progress = new Progress(act, command, placeOf(start))
  for (let position = start; ; ) {
    const { time, key } = position
    const answer = await caller.call(
      command,
      {
        Operator_Account: account,
        Peer_Account: peer,
        MaxCnt: pageSize,
        MinTime: since,
        MaxTime: time,
        LastMsgKey: key,
      },
      { ...options, act, operation: 'roamingMessages' },
    )
    const page = readPage(answer, position, progress)
    const { items, skipped, next, isLast } = page
    if (!isLast) progress.step(items.length, placeOf(next))
    if (items.length > 0 || skipped.length > 0 || isLast) yield page
    if (isLast) return
    position = next
  }
}

function readPage(answer: AdminGetRoamMsgResponse, from: Position, progress: Progress): Walked {
  const { items: list, skipped: odd } = separate<RoamingMessage>(answer.MsgList)
  const missing = list.length + odd.length > 0 ? undefined : unlisted({ ...answer }, answer.MsgList)
  const skipped = missing === undefined ? odd : [missing]
  // Newer ones than were asked for would be those of the page before.
  // What has no time cannot be told from what was given: it is better twice than lost.
  const isNewer = ({ MsgTimeStamp }: RoamingMessage) => (secondsOf(MsgTimeStamp) ?? 0) > from.time
  const items = list.filter((message) => !isSeen(message, from) && !isNewer(message))
  const isLast = countOf(answer.Complete) === 1
  const oldest = list[0]
  const told: Partial<AdminGetRoamMsgResponse> = isLast ? {} : answer
  const time = secondsOf(told.LastMsgTime) ?? secondsOf(oldest?.MsgTimeStamp)
  const key = textOf(told.LastMsgKey) ?? (oldest === undefined ? undefined : keyOf(oldest))
  const isKnown = time !== undefined && key !== undefined
  if (!isKnown && !isLast) throw progress.stuck('not where it is')
  return { from, next: isKnown ? advance(from, time, key, list) : from, isLast, items, skipped }
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

/** Whether a message was given before. */
export function isSeen(message: RoamingMessage, { time, seen }: Position): boolean {
  return secondsOf(message.MsgTimeStamp) === time && seen.includes(keyOf(message))
}

function keyOf({ MsgKey, MsgSeq, MsgRandom, MsgTimeStamp }: RoamingMessage): string {
  return textOf(MsgKey) ?? `${MsgSeq}_${MsgRandom}_${MsgTimeStamp}`
}
