import { groupOpenHttpSvc } from '../api/group-open-http-svc.ts'
import { checkInteger, maxUint32, show } from '../check.ts'
import type { GroupMessage } from '../message/wire.ts'
import { readTimeRange, type TimeInput, type TimeRange } from '../time.ts'
import type { Caller, CallOptions } from '../transport/caller.ts'
import { type Page, Paged, pagesDoNotAdvance } from './paged.ts'

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
 * @see https://www.tencentcloud.com/document/product/1047/34971
 */
export function groupMessages(caller: Caller, query: GroupMessagesQuery): GroupMessages {
  const { groupId, pageSize = 20, cursor } = query
  if (typeof groupId !== 'string' || groupId === '') {
    throw new TypeError(`groupId must be the id of a group, but is ${show(groupId)}`)
  }
  checkInteger(pageSize, 'pageSize', 1, 20)
  const time = readTimeRange(query, () => maxUint32)
  if (
    cursor !== undefined &&
    (cursor.groupId !== groupId || !Number.isInteger(cursor.seq) || cursor.seq < 1)
  ) {
    throw new TypeError(`cursor is not one that a page of the messages of ${show(groupId)} gave`)
  }
  return new Paged(() => newestFirst(caller, query, pageSize, time))
}

async function* newestFirst(
  caller: Caller,
  query: GroupMessagesQuery,
  pageSize: number,
  { minTime, maxTime }: TimeRange,
): AsyncGenerator<Page<GroupMessage, GroupMessagesCursor>, void, undefined> {
  const { groupId, topicId, includeRecalled = true } = query
  const act = `read the messages of group ${show(groupId)}`
  let seq = query.cursor?.seq
  for (;;) {
    const answer = await caller.call(
      groupOpenHttpSvc.groupMsgGetSimple,
      {
        GroupId: groupId,
        ReqMsgNumber: pageSize,
        WithRecalledMsg: includeRecalled ? 1 : 0,
        ...(seq === undefined ? {} : { ReqMsgSeq: seq }),
        ...(topicId === undefined ? {} : { TopicId: topicId }),
      },
      { ...query, act },
    )
    const list = answer.RspMsgList ?? []
    const smallest = list.reduce((least, { MsgSeq }) => Math.min(least, MsgSeq), Number.POSITIVE_INFINITY)
    if (list.length === 0 && answer.IsFinished === 0 && seq !== undefined && seq > 1) {
      throw pagesDoNotAdvance(act, groupOpenHttpSvc.groupMsgGetSimple.path)
    }
    const before = seq ?? Number.POSITIVE_INFINITY
    // A placeholder may have no time: it bounds nothing, and is given like its neighbours.
    const tooOld = list.some(({ MsgTimeStamp, IsPlaceMsg }) => IsPlaceMsg !== 1 && MsgTimeStamp < minTime)
    const items = list.filter(
      ({ MsgSeq, MsgTimeStamp, IsPlaceMsg }) =>
        MsgSeq <= before && (IsPlaceMsg === 1 || (MsgTimeStamp >= minTime && MsgTimeStamp <= maxTime)),
    )
    const finished = list.length === 0 || tooOld || answer.IsFinished === 2 || smallest <= 1
    seq = smallest - 1
    if (items.length > 0 || finished) yield { items, cursor: finished ? undefined : { groupId, seq } }
    if (finished) return
  }
}
