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
  /** Whether places are counted here: they go on whatever comes, also where the service does not look at them. */
  readonly isCounted?: true
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
    next: ({ answer, place, items, length }) => {
      const finished = countOf(answer.IsFinished)
      if (finished === 2) return undefined
      // The first page of a group in which nobody wrote has nothing either.
      if (length === 0) return finished === 0 && Number(place.ReqMsgSeq ?? 0) > 1 ? 'lost' : undefined
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
    next: ({ answer, items, length }) => {
      const finished = isFinished(answer, ['CompleteFlag'])
      if (finished === true) return undefined
      const seqs = items.flatMap(({ Seq }) => countOf(Seq) ?? [])
      // Of an answer without the flag the next one tells: it has nothing where this was the last.
      if (length === 0 && finished === undefined) return undefined
      return seqs.length === 0 ? 'lost' : counts({ StartSeq: Math.max(...seqs) + 1 })
    },
  },
  offset: {
    start: {},
    isCounted: true,
    next: ({ request, answer, place, length }) => {
      const Next = textOf(answer.Next)
      if (Next !== undefined) return { Next }
      // An empty `Next` after others is the end. On the first page it may be that the command has none here.
      if (length === 0 || textOf(place.Next) !== undefined) return atEnd(answer)
      const Offset = (countOf(place.Offset) ?? 0) + length
      const total = totalOf(request, answer)
      if (total !== undefined) return Offset < total ? { Offset } : atEnd(answer)
      const size = countOf(request.Limit)
      return size === undefined || length < size ? atEnd(answer) : { Offset }
    },
  },
}

function byCursor(cursor: Partial<CursorFields> = {}): PagingRule {
  const { from = '', to = '', end = [], expired = '', integer } = cursor
  return {
    start: {},
    next: ({ answer }) => {
      if (isFinished(answer, end) === true || countOf(answer[expired]) === 2) return undefined
      const value = answer[from]
      const isText = typeof value === 'string' && value !== '' && !(integer && /^0+$/.test(value))
      const isThere = isText || (typeof value === 'number' && (countOf(value) ?? 0) > 0)
      return isThere ? { [to]: value as string | number } : atEnd(answer, end)
    },
  }
}

/** The fields by which answers of any command say whether there is more: 0 or false where there is. */
const flags = ['Complete', 'CompleteFlag', 'IsFinish', 'IsFinished'] as const

/** What is after a page that does not say where the next one begins: nothing, unless it says that there is more. */
function atEnd(answer: WireObject, own: readonly string[] = []): 'lost' | undefined {
  return isFinished(answer, [...own, ...flags]) === false ? 'lost' : undefined
}

/** Whether an answer says that it is the last one, in all words that it has for it; `undefined` when it has none. */
function isFinished(answer: WireObject, words: readonly string[]): boolean | undefined {
  const told = words.flatMap((word) => toldBy(answer[word]) ?? [])
  return told.length === 0 ? undefined : told.every(Boolean)
}

function toldBy(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  const number = countOf(value)
  return number === undefined ? undefined : number !== 0
}

/** A place of numbers. Where all of them are 0 it is the beginning, and no page leads back there. */
function counts(fields: Readonly<Record<string, unknown>>): Place | 'lost' {
  const found = Object.entries(fields).map(([field, value]) => [field, countOf(value)] as const)
  const isWhole = found.every(([, value]) => Number.isSafeInteger(value))
  return isWhole && found.some(([, value]) => value !== 0) ? (Object.fromEntries(found) as Place) : 'lost'
}
