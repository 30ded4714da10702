import { type ChatTypeInput, type HistoryOutcome, isTimError, type TimClient } from '@timkit/core'
import type { Window } from '../../time/window.ts'
import { progressWords } from '../../told/progress-words.ts'
import { later } from '../answer-time.ts'
import type { ToolCall } from '../define-tool.ts'
import { type HourFailure, HourQueue } from './hour-queue.ts'
import { type HistoryTaker, readHour, readingShare } from './read-hour.ts'

/** Which part of the work an hour is when it is only known what files it has. */
const askedShare = 0.2

/** Where reading goes on. */
export interface HistoryPosition {
  /** What the first call asked for. */
  readonly window: Window
  /** The hour to go on in. */
  readonly hour: string
  /** How many messages of that hour were looked at. */
  readonly skip: number
}

/** What was read. */
export interface Walked {
  /** Hours that have files. */
  readonly read: readonly string[]
  /** What became of the others. Of those that failed nothing was taken. */
  readonly missing: readonly (HistoryOutcome | HourFailure)[]
  /** What is listed as a file or a message of these hours, and is none. */
  readonly odd: number
  /** Where reading goes on, when it was ended before the last hour was. */
  readonly next: Omit<HistoryPosition, 'window'> | undefined
  readonly timeOver: boolean
}

/** Which hours are gone through, and from where. */
export interface Walk {
  readonly chatType: ChatTypeInput
  /** Oldest first. */
  readonly hours: readonly string[]
  /** How many messages of the first hour an earlier page has looked at. */
  readonly skip: number
  /** Whose question it is, and which: a reader is kept for its next page. */
  readonly key: string
}

type Client = Pick<TimClient, 'historyFiles' | 'historyMessages'>

/**
 * Reads the messages of hours, in their order, until they end the page or the time is over. An hour whose file is
 * damaged, or does not come, is set apart: what it gave may not be right. When no hour can be read, the first says why.
 */
export async function walkHistory(
  client: Client,
  { chatType, hours, skip, key }: Walk,
  call: ToolCall,
  taker: HistoryTaker,
): Promise<Walked> {
  const { app, signal, time, progress } = call
  const read: string[] = []
  const missing: (HistoryOutcome | HourFailure)[] = []
  let odd = 0
  const ended = (next: Walked['next'], timeOver = false): Walked => {
    const first = missing.find((outcome) => outcome.status === 'failed')
    if (first !== undefined && read.length === 0 && next === undefined) throw first.error
    return { read, missing, odd, next, timeOver }
  }
  const queue = new HourQueue(client, { chatType, hours, signal })
  const tell = (share: number, hour: string): void =>
    progress(
      Math.round((queue.done + share) * 100),
      hours.length * 100,
      progressWords[app.config.language].hour(hour),
    )
  for (let hour = queue.hour; hour !== undefined; hour = queue.hour) {
    const isFirst = queue.done === 0
    const place = isFirst ? skip : 0
    // What was found so far is worth more than an error that the time is over.
    if (!isFirst && time.isOver(readingShare)) return ended({ hour, skip: 0 }, true)
    tell(0, hour)
    const kept = isFirst ? app.readers.take(key, { hour, place }) : undefined
    if (kept !== undefined) queue.pass()
    // What to begin with is waited for as long as the call may take: without it there is no answer.
    const asked = kept?.outcome ?? (await (isFirst ? queue.next() : time.within(queue.next(), readingShare)))
    if (asked === later) return ended({ hour, skip: 0 }, true)
    if (asked.status !== 'ready') {
      missing.push(asked)
      continue
    }
    const undo = taker.mark()
    const onShare = (share: number): void => tell(askedShare + (1 - askedShare) * share - 1, hour)
    try {
      const found = await readHour(client, { outcome: asked, place, kept, key, onShare }, call, taker)
      read.push(hour)
      odd += found.odd
      if (found.end !== undefined) return ended({ hour, skip: found.end.place }, found.end.timeOver)
    } catch (error) {
      if (signal.aborted || !isTimError(error)) throw error
      undo()
      missing.push({ status: 'failed', hour, error })
    }
  }
  return ended(undefined)
}
