import type { GroupMsgGetSimpleResponse } from '../../../api/group-open-http-svc/messages/messages.ts'
import { show } from '../../../check.ts'
import type { WalkedPage } from '../../../listing/last-page-first.ts'
import { Progress } from '../../../listing/progress.ts'
import { separate } from '../../../listing/skipped.ts'
import type { GroupMessage } from '../../../message/wire-messages.ts'
import { countOf, secondsOf } from '../../../message/wire-values.ts'
import type { TimeRange } from '../../../time.ts'
import type { Caller, CallOptions } from '../../../transport/caller.ts'

/** Which group is walked through, and what of it is wanted. */
export interface GroupWalk extends TimeRange {
  /** Sends the requests. */
  readonly caller: Caller
  readonly groupId: string
  readonly topicId: string | undefined
  readonly includeRecalled: boolean
  readonly pageSize: number
  /** The walk ends at this number: messages up to it were given before, and may still be on the last page. */
  readonly floor: number
  /** How the requests are sent. */
  readonly options: CallOptions
}

/** A page that was fetched: its messages, newest first. It is asked for by its largest number, the first one by none. */
export interface GroupWalked extends WalkedPage<GroupMessage, number | undefined> {
  /** The number that the next page begins at: 0 where there is nothing older. */
  readonly next: number
  /** Whether there is nothing more that is wanted. */
  readonly isLast: boolean
}

const command = 'group_open_http_svc/group_msg_get_simple'

/** Walks from new to old. */
export async function* walkGroup(
  walk: GroupWalk,
  start: number | undefined,
): AsyncGenerator<GroupWalked, void, undefined> {
  const { caller, groupId, topicId, includeRecalled, pageSize, options } = walk
  const act = `read the messages of group ${show(groupId)}`
  const bound = start ?? Number.POSITIVE_INFINITY
  const progress = new Progress(act, command, { bound, position: '' })
  for (let seq = start; ; ) {
    const answer = await caller.call(
      command,
      {
        GroupId: groupId,
        ReqMsgNumber: pageSize,
        WithRecalledMsg: includeRecalled ? 1 : 0,
        ReqMsgSeq: seq,
        TopicId: topicId,
      },
      { ...options, act, operation: 'groupMessages' },
    )
    const { found, ...page } = readPage(answer, walk, seq, progress)
    const { items, skipped, next, isLast } = page
    if (!isLast) progress.step(found, { bound: next, position: '' })
    if (items.length > 0 || skipped.length > 0 || isLast) yield page
    if (isLast) return
    seq = next
  }
}

/** A page, and how many messages came that were asked for, whatever their time. */
interface Read extends GroupWalked {
  readonly found: number
}

function readPage(
  answer: GroupMsgGetSimpleResponse,
  { since, until, floor }: GroupWalk,
  seq: number | undefined,
  progress: Progress,
): Read {
  const { items: list, skipped } = separate<GroupMessage>(answer.RspMsgList)
  const isFinished = countOf(answer.IsFinished)
  const before = seq ?? Number.POSITIVE_INFINITY
  // What has no number cannot have been given before.
  const found = list.filter(({ MsgSeq }) => !(MsgSeq > before))
  const smallest = list.reduce(
    (least, message) => Math.min(least, seqOf(message) ?? least),
    Number.POSITIVE_INFINITY,
  )
  // A placeholder may have no time, as what was imported with milliseconds has none: it bounds nothing, and is given like
  // its neighbours. Numbers follow the order in which messages came, times the clock of whoever set them: one old message
  // does not make those before it old.
  const timeOf = ({ MsgTimeStamp, IsPlaceMsg }: GroupMessage) =>
    IsPlaceMsg === 1 ? undefined : secondsOf(MsgTimeStamp)
  const times = list.map(timeOf).filter((time) => time !== undefined)
  const tooOld = times.length > 0 && times.every((time) => time < since)
  const items = found.filter((message) => {
    const time = timeOf(message)
    return time === undefined || (time >= since && time <= until)
  })
  const empty = list.length === 0 && skipped.length === 0
  if (empty && isFinished === 0 && seq !== undefined && seq > 1)
    throw progress.stuck('its pages do not advance')
  const ended = empty || isFinished === 2 || smallest <= 1
  const isLost = smallest === Number.POSITIVE_INFINITY
  if (isLost && isFinished !== 1 && !ended && !tooOld) throw progress.stuck('not where it is')
  // Numbers say where the next page is. Without any, an answer that is whole is the last one.
  const next = ended || isLost ? 0 : smallest - 1
  return { from: seq, items, skipped, found: found.length, next, isLast: tooOld || next <= floor }
}

/** The number of a message; `undefined` when it has none. */
export function seqOf({ MsgSeq }: GroupMessage): number | undefined {
  const seq = countOf(MsgSeq)
  return Number.isSafeInteger(seq) ? seq : undefined
}
