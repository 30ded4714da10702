import type { CursorFields, PagedEndpoint, Paging } from '../api/endpoint.ts'
import { maxUint32 } from '../check.ts'
import { countOf, secondsOf, textOf, type WireObject } from '../message/wire-values.ts'
import type { Place } from './place.ts'
import { totalOf } from './total-of.ts'

/** A page that came. */
export interface CamePage {
  readonly request: WireObject
  readonly answer: WireObject
  /** Where it began. */
  readonly place: Place
  /** What of its list are objects. */
  readonly items: readonly WireObject[]
  /** How many things its list had. */
  readonly length: number
}

/** How a command gives more than fits into one answer. */
export interface PagingRule {
  /** Where the first page begins, unless the request says it. */
  readonly start: Place
  /** Where the next page begins; `undefined` after the last one, and `'lost'` when the answer does not say it. */
  readonly next: (page: CamePage) => Place | undefined | 'lost'
  /** Whether an item was on the page before: that pages overlap is not documented, nor that they do not. */
  readonly isGiven?: (item: WireObject, place: Place) => boolean
  /** What falls from page to page. */
  readonly bound?: (place: Place) => number | undefined
}

/** The rule by which a command pages. */
export function pagingRule({ paging, cursor }: PagedEndpoint): PagingRule {
  return paging === 'cursor' ? byCursor(cursor) : rules[paging]
}

const rules: Readonly<Record<Exclude<Paging, 'cursor'>, PagingRule>> = {
  'last-msg-key': {
    start: { MaxTime: maxUint32 },
    next: ({ answer }) => {
      if (countOf(answer.Complete) === 1) return undefined
      const [MaxTime, LastMsgKey] = [secondsOf(answer.LastMsgTime), textOf(answer.LastMsgKey)]
      return MaxTime === undefined || LastMsgKey === undefined ? 'lost' : { MaxTime, LastMsgKey }
    },
    isGiven: ({ MsgKey }, { LastMsgKey }) => MsgKey !== undefined && MsgKey === LastMsgKey,
    bound: ({ MaxTime }) => countOf(MaxTime),
  },
  'four-values': {
    start: { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0 },
    next: ({ answer }) => {
      if (countOf(answer.CompleteFlag) === 1) return undefined
      return counts({
        TimeStamp: answer.TimeStamp,
        StartIndex: answer.StartIndex,
        TopTimeStamp: answer.TopTimeStamp,
        TopStartIndex: answer.TopStartIndex,
      })
    },
  },
  'msg-seq': {
    start: {},
    next: ({ answer, items, length }) => {
      const finished = countOf(answer.IsFinished)
      if (length === 0 || finished === 2) return undefined
      const seqs = items.flatMap(({ MsgSeq }) => countOf(MsgSeq) ?? [])
      if (seqs.length === 0) return finished === 1 ? undefined : 'lost'
      const smallest = Math.min(...seqs)
      return smallest <= 1 ? undefined : counts({ ReqMsgSeq: smallest - 1 })
    },
    isGiven: ({ MsgSeq }, { ReqMsgSeq }) =>
      ReqMsgSeq !== undefined && (countOf(MsgSeq) ?? 0) > Number(ReqMsgSeq),
    bound: ({ ReqMsgSeq }) => countOf(ReqMsgSeq),
  },
  'start-index': {
    start: { StartIndex: 0 },
    next: ({ answer }) =>
      isFinished(answer, ['CompleteFlag']) === true
        ? undefined
        : counts({ StartIndex: answer.NextStartIndex }),
  },
  seq: {
    start: {},
    next: ({ answer, items }) => {
      if (isFinished(answer, ['CompleteFlag']) !== false) return undefined
      const seqs = items.flatMap(({ Seq }) => countOf(Seq) ?? [])
      return seqs.length === 0 ? 'lost' : counts({ StartSeq: Math.max(...seqs) + 1 })
    },
  },
  offset: {
    start: {},
    next: ({ request, answer, place, length }) => {
      const Next = textOf(answer.Next)
      if (Next !== undefined) return { Next }
      // An empty `Next` after others is the end. On the first page it may be that the command has none here.
      if (length === 0 || textOf(place.Next) !== undefined) return undefined
      const Offset = (countOf(place.Offset) ?? 0) + length
      const total = totalOf(request, answer)
      if (total !== undefined) return Offset < total ? { Offset } : undefined
      const size = countOf(request.Limit)
      return size === undefined || length < size ? undefined : { Offset }
    },
  },
}

function byCursor({ from = '', to = '', end = [], integer }: Partial<CursorFields> = {}): PagingRule {
  return {
    start: {},
    next: ({ answer }) => {
      const finished = isFinished(answer, end)
      const value = answer[from]
      const isText = typeof value === 'string' && value !== '' && !(integer && /^0+$/.test(value))
      const isThere = isText || (typeof value === 'number' && (countOf(value) ?? 0) > 0)
      if (finished === true || (finished === undefined && !isThere)) return undefined
      return isThere ? { [to]: value as string | number } : 'lost'
    },
  }
}

/** Whether an answer says that it is the last one; `undefined` when it has none of the fields that tell it. */
function isFinished(answer: WireObject, flags: readonly string[]): boolean | undefined {
  const told = flags.map((flag) => answer[flag]).find((value) => value !== undefined)
  if (typeof told === 'boolean') return told
  const number = countOf(told)
  return number === undefined ? undefined : number !== 0
}

function counts(fields: Readonly<Record<string, unknown>>): Place | 'lost' {
  const found = Object.entries(fields).map(([field, value]) => [field, countOf(value)] as const)
  const isWhole = found.every(([, value]) => Number.isSafeInteger(value))
  return isWhole ? (Object.fromEntries(found) as Place) : 'lost'
}
