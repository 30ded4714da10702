import { type HistoryReady, isTimError, type Message, type TimClient } from '@timkit/core'
import type { HistoryMessage } from '@timkit/core/wire'
import { HourReader } from '../../history/hour-reader.ts'
import { later } from '../answer-time.ts'
import type { ToolCall } from '../define-tool.ts'

/** Which part of the time of an answer is spent reading; the rest is for asking what was recalled. */
export const readingShare = 0.7

/** What is done with a message: go on, or end the page before or after it. */
export type Taken = 'next' | 'end-before' | 'end-after'

/** Who gets the messages. */
export interface HistoryTaker {
  /** Takes a message. */
  readonly take: (message: Message<HistoryMessage>) => Taken
  /** Remembers what was taken so far; gives what goes back to it. */
  readonly mark: () => () => void
}

/** An hour to read, and where in it. */
export interface HourPlace {
  readonly outcome: HistoryReady
  /** How many of its messages an earlier page has looked at. */
  readonly place: number
  /** What an earlier page has left open. */
  readonly kept: HourReader | undefined
  /** Whose question it is, and which: what is left open is kept for its next page. */
  readonly key: string
  /** Hears how much of the hour came, from 0 to 1. */
  readonly onShare: (share: number) => void
}

/** How far an hour was read. */
export interface HourRead {
  /** Entries that nobody can read. */
  readonly odd: number
  /** Where the page ended; `undefined` when the hour did. */
  readonly end: { readonly place: number; readonly timeOver: boolean } | undefined
}

/** Reads the messages of an hour, until it ends, or the page, or the time. What is left of the file stays unread. */
export async function readHour(
  client: Pick<TimClient, 'historyMessages'>,
  hour: HourPlace,
  call: ToolCall,
  taker: HistoryTaker,
): Promise<HourRead> {
  const { outcome, place, kept } = hour
  if (kept !== undefined) {
    const undo = taker.mark()
    try {
      return await readOn(kept, hour, call, taker.take)
    } catch (error) {
      if (call.signal.aborted || !isTimError(error)) throw error
      // It waited for long, and may have been cut off. Read anew, it may be sound.
      undo()
    }
  }
  return readOn(new HourReader(client, outcome, place), hour, call, taker.take)
}

async function readOn(
  reader: HourReader,
  { place, key, onShare }: HourPlace,
  { app, time }: ToolCall,
  take: HistoryTaker['take'],
): Promise<HourRead> {
  let isLeft = false
  const leave = (timeOver: boolean): HourRead => {
    isLeft = true
    app.readers.keep(key, reader)
    return { odd: reader.takeOdd(), end: { place: reader.place, timeOver } }
  }
  reader.onShare = onShare
  try {
    if ((await time.within(reader.skipTo(place), readingShare)) === later) return leave(true)
    for (;;) {
      const messages = await time.within(reader.next(), readingShare)
      if (messages === later) return leave(true)
      if (messages.length === 0) return { odd: reader.takeOdd(), end: undefined }
      for (const [index, message] of messages.entries()) {
        const taken = take(message)
        const timeOver = time.isOver(readingShare)
        if (taken === 'next' && !timeOver) continue
        reader.pass(taken === 'end-before' ? index : index + 1)
        return leave(taken === 'next')
      }
      reader.pass(messages.length)
    }
  } finally {
    if (!isLeft) reader.close()
  }
}
