import type { GroupMsgGetSimpleResponse } from '../api/group-open-http-svc/messages.ts'
import { checkBoolean, checkInteger, checkObject, maxUint32, show, wrongType } from '../check.ts'
import type { GroupMessage } from '../message/wire.ts'
import { countOf } from '../message/wire-values.ts'
import { readTimeRange, type TimeInput, type TimeRange } from '../time.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import { checkGroupId } from './check-group-id.ts'
import { type Page, Paged, type Pages } from './paged.ts'
import { Progress } from './progress.ts'
import { readCallOptions } from './read-call-options.ts'
import { separate } from './skipped.ts'

/** Which messages of a group are wanted. */
export interface GroupMessagesQuery extends CallOptions {
  /** The group. */
  readonly groupId: string
  /** The topic, in a community that has topics. */
  readonly topicId?: string | undefined
  /** The earliest time: older messages end the reading. @default none */
  readonly minTime?: TimeInput | undefined
  /** The latest time: newer messages are fetched, as the service knows no such bound, and passed over. @default none */
  readonly maxTime?: TimeInput | undefined
  /** Whether recalled messages are given too. @default true */
  readonly includeRecalled?: boolean | undefined
  /** Messages per page; the service takes 20 at most. @default 20 */
  readonly pageSize?: number | undefined
  /** Where to go on, from an earlier page of the same group. */
  readonly cursor?: GroupMessagesCursor | undefined
}

/** Where reading a group goes on: plain JSON, to be saved as it is. */
export interface GroupMessagesCursor {
  /** The group that is read. */
  readonly groupId: string
  /** The number of the newest message that was not given yet. */
  readonly seq: number
}

/** The messages of a group, newest first. */
export type GroupMessages = Paged<GroupMessage, GroupMessagesCursor>

/**
 * Reads the messages of a group, newest first. Deleted and expired ones are placeholders with an empty body.
 *
 * @throws {ApiError} 10010 or 10015 when there is no such group, 10044 for an AVChatRoom, which keeps no messages
 * @throws {TypeError | RangeError} before anything is sent, when an option is missing or malformed
 * @see https://www.tencentcloud.com/document/product/1047/34971
 */
export function groupMessages(caller: Caller, query: GroupMessagesQuery): GroupMessages {
  checkObject(query, 'query')
  const { groupId, topicId, includeRecalled = true, pageSize = 20, cursor } = query
  checkGroupId(groupId, 'groupId')
  if (topicId !== undefined) checkGroupId(topicId, 'topicId')
  checkBoolean(includeRecalled, 'includeRecalled')
  checkInteger(pageSize, 'pageSize', 1, 20)
  const time = readTimeRange(query, () => maxUint32)
  if (cursor !== undefined) checkCursor(cursor, groupId)
  const options = readCallOptions(query)
  return new Paged(() =>
    newestFirst(caller, { groupId, topicId, includeRecalled, pageSize, cursor, time, options }),
  )
}

const command = 'group_open_http_svc/group_msg_get_simple'

interface Reading {
  readonly groupId: string
  readonly topicId: string | undefined
  readonly includeRecalled: boolean
  readonly pageSize: number
  readonly cursor: GroupMessagesCursor | undefined
  readonly time: TimeRange
  readonly options: CallOptions
}

async function* newestFirst(caller: Caller, reading: Reading): Pages<GroupMessage, GroupMessagesCursor> {
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
  { time: { minTime, maxTime } }: Reading,
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
  // A placeholder may have no time: it bounds nothing, and is given like its neighbours. Numbers follow the order in
  // which messages came, times the clock of whoever set them: one old message does not make those before it old.
  const timed = list.filter(
    ({ MsgTimeStamp, IsPlaceMsg }) => IsPlaceMsg !== 1 && countOf(MsgTimeStamp) !== undefined,
  )
  const tooOld = timed.length > 0 && timed.every(({ MsgTimeStamp }) => MsgTimeStamp < minTime)
  const items = found.filter(
    ({ MsgTimeStamp, IsPlaceMsg }) => IsPlaceMsg === 1 || !(MsgTimeStamp < minTime || MsgTimeStamp > maxTime),
  )
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

function checkCursor(cursor: GroupMessagesCursor, groupId: string): void {
  const isCursor =
    typeof cursor === 'object' && cursor !== null && Number.isSafeInteger(cursor.seq) && cursor.seq >= 1
  if (!isCursor) throw wrongType('cursor', `is ${show(cursor)}, not one that a page of group messages gave`)
  if (cursor.groupId !== groupId) {
    throw wrongType('cursor', `belongs to groupId ${show(cursor.groupId)}, not ${show(groupId)}`)
  }
}
