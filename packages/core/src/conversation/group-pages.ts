import type { GroupMsgGetSimpleResponse } from '../api/group-open-http-svc/messages.ts'
import { show } from '../check.ts'
import type { GroupMessage } from '../message/wire.ts'
import { countOf, secondsOf } from '../message/wire-values.ts'
import type { TimeRange } from '../time.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import type { GroupMessagesCursor } from './group-messages.ts'
import type { Page, Pages } from './paged.ts'
import { Progress } from './progress.ts'
import { separate } from './skipped.ts'

const command = 'group_open_http_svc/group_msg_get_simple'

/** What is read of a group. */
export interface GroupReading {
  readonly groupId: string
  readonly topicId: string | undefined
  readonly includeRecalled: boolean
  readonly pageSize: number
  readonly cursor: GroupMessagesCursor | undefined
  readonly time: TimeRange
  readonly options: CallOptions
}

/** Reads a group from its newest message on. */
export async function* groupPages(
  caller: Caller,
  reading: GroupReading,
): Pages<GroupMessage, GroupMessagesCursor> {
  const { groupId, topicId, includeRecalled, pageSize, cursor, options } = reading
  const act = `read the messages of group ${show(groupId)}`
  let seq = cursor?.seq
  const start = { bound: seq ?? Number.POSITIVE_INFINITY, position: '' }
  const progress = new Progress(act, command, start)
  for (;;) {
    const answer = await caller.call(
      command,
      {
        GroupId: groupId,
        ReqMsgNumber: pageSize,
        WithRecalledMsg: includeRecalled ? 1 : 0,
        ...(seq === undefined ? {} : { ReqMsgSeq: seq }),
        ...(topicId === undefined ? {} : { TopicId: topicId }),
      },
      { ...options, act },
    )
    const { found, next, ...page } = readPage(answer, reading, seq, progress)
    if (next !== undefined) progress.step(found, { bound: next, position: '' })
    if (page.items.length > 0 || page.skipped.length > 0 || next === undefined) {
      yield { ...page, cursor: next === undefined ? undefined : { groupId, seq: next } }
    }
    if (next === undefined) return
    seq = next
  }
}

interface Read extends Omit<Page<GroupMessage, GroupMessagesCursor>, 'cursor'> {
  /** How many messages came that were asked for, whatever their time. */
  readonly found: number
  /** The number that the next page begins at; `undefined` after the last. */
  readonly next: number | undefined
}

function readPage(
  answer: GroupMsgGetSimpleResponse,
  { time: { minTime, maxTime } }: GroupReading,
  seq: number | undefined,
  progress: Progress,
): Read {
  const { items: list, skipped } = separate<GroupMessage>(answer.RspMsgList)
  const isFinished = countOf(answer.IsFinished)
  const before = seq ?? Number.POSITIVE_INFINITY
  // What has no number cannot have been given before.
  const found = list.filter(({ MsgSeq }) => !(MsgSeq > before))
  const smallest = list.reduce(
    (least, { MsgSeq }) => Math.min(least, countOf(MsgSeq) ?? least),
    Number.POSITIVE_INFINITY,
  )
  // A placeholder may have no time, as what was imported with milliseconds has none: it bounds nothing, and is given like
  // its neighbours. Numbers follow the order in which messages came, times the clock of whoever set them: one old message
  // does not make those before it old.
  const timeOf = ({ MsgTimeStamp, IsPlaceMsg }: GroupMessage) =>
    IsPlaceMsg === 1 ? undefined : secondsOf(MsgTimeStamp)
  const times = list.map(timeOf).filter((time) => time !== undefined)
  const tooOld = times.length > 0 && times.every((time) => time < minTime)
  const items = found.filter((message) => {
    const time = timeOf(message)
    return time === undefined || (time >= minTime && time <= maxTime)
  })
  const empty = list.length === 0 && skipped.length === 0
  if (empty && isFinished === 0 && seq !== undefined && seq > 1)
    throw progress.stuck('its pages do not advance')
  const finished = empty || tooOld || isFinished === 2 || smallest <= 1
  if (!finished && smallest === Number.POSITIVE_INFINITY && isFinished !== 1)
    throw progress.stuck('not where it is')
  // Numbers say where the next page is. Without any, an answer that is whole is the last one.
  const next = finished || smallest === Number.POSITIVE_INFINITY ? undefined : smallest - 1
  return { items, skipped, found: found.length, next }
}
