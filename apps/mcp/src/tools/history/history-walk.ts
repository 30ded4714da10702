import { type ChatTypeInput, type HistoryReady, isTimError, type Message, type TimClient } from '@timkit/core'
import type { HistoryMessage } from '@timkit/core/wire'
import type { Window } from '../../time/window.ts'
import type { ToolCall } from '../define-tool.ts'
import { HourAsker, type HourFailure } from './ask-hours.ts'

/** Which part of a call's time is spent reading; the rest is for the answer. */
const timeShare = 0.7
/** Hours that are asked for before the first of them is read. */
const hoursAtOnce = 8

/** Where reading goes on. */
export interface HistoryPosition {
  /** What the first call asked for. */
  readonly window: Window
  /** The hour to go on in. */
  readonly hour: string
  /** How many messages of that hour were looked at. */
  readonly skip: number
}

/** What is done with a message: go on, or end the page before or after it. */
export type Taken = 'next' | 'end-before' | 'end-after'

/** Who gets the messages. */
export interface HistoryTaker {
  /** Takes a message. */
  readonly take: (message: Message<HistoryMessage>) => Taken
  /** Remembers what was taken so far; gives what goes back to it. */
  readonly mark: () => () => void
}

/** What was read. */
export interface Walked {
  /** Hours that have files. */
  readonly read: readonly string[]
  /** Hours that have none. */
  readonly missing: readonly string[]
  /** Hours that could not be read, nothing of which was taken. */
  readonly failed: readonly HourFailure[]
  /** What is listed as a file or a message of these hours, and is none. */
  readonly odd: number
  /** Where reading goes on, when it was ended before the last hour was. */
  readonly next: Omit<HistoryPosition, 'window'> | undefined
  readonly timeOver: boolean
}

/**
 * Reads the messages of hours, in their order, until they end the page or the time is over. An hour whose file is
 * damaged, or does not come, is set apart: what it gave may not be right. When no hour can be read, the first says why.
 */
export async function walkHistory(
  client: Pick<TimClient, 'historyFiles' | 'historyMessages'>,
  {
    chatType,
    hours,
    skip,
  }: { readonly chatType: ChatTypeInput; readonly hours: readonly string[]; readonly skip: number },
  call: ToolCall,
  taker: HistoryTaker,
): Promise<Walked> {
  const { app, signal, progress } = call
  const deadline = app.now() + app.config.callTimeout * timeShare
  const read: string[] = []
  const missing: string[] = []
  const failed: HourFailure[] = []
  let odd = 0
  const ended = (next: Walked['next'], timeOver = false): Walked => {
    const [first] = failed
    if (first !== undefined && read.length === 0 && next === undefined) throw first.error
    return { read, missing, failed, odd, next, timeOver }
  }
  const asker = new HourAsker(client, chatType)
  for (let from = 0; from < hours.length; from += hoursAtOnce) {
    const outcomes = await asker.ask(hours.slice(from, from + hoursAtOnce), { signal })
    for (const [index, outcome] of outcomes.entries()) {
      const { hour } = outcome
      const done = from + index
      // What was found so far is worth more than an error that the time is over.
      if (done > 0 && app.now() >= deadline) return ended({ hour, skip: 0 }, true)
      if (outcome.status === 'failed') failed.push(outcome)
      else if (outcome.status !== 'ready') missing.push(hour)
      if (outcome.status !== 'ready') continue
      const share = (part: number): void =>
        progress(Math.round((done + part) * 100), hours.length * 100, `hour ${hour}`)
      const place = { skip: done === 0 ? skip : 0, deadline }
      const undo = taker.mark()
      try {
        let skipped = 0
        const onSkipped = (): void => {
          skipped++
        }
        const end = await readHour(client, outcome, place, { ...call, share, onSkipped }, taker.take)
        read.push(hour)
        odd += skipped
        if (end !== undefined) return ended({ hour, skip: end.place }, end.timeOver)
      } catch (error) {
        if (signal.aborted || !isTimError(error)) throw error
        undo()
        failed.push({ status: 'failed', hour, error })
      }
    }
  }
  return ended(undefined)
}

/** Streams the messages of an hour. Leaving early leaves the rest of the file unread. */
async function readHour(
  client: Pick<TimClient, 'historyMessages'>,
  outcome: HistoryReady,
  { skip, deadline }: { readonly skip: number; readonly deadline: number },
  {
    app,
    signal,
    share,
    onSkipped,
  }: ToolCall & { readonly share: (part: number) => void; readonly onSkipped: () => void },
  take: HistoryTaker['take'],
): Promise<{ readonly place: number; readonly timeOver: boolean } | undefined> {
  const messages = client.historyMessages(outcome, {
    signal,
    onSkipped,
    onProgress: ({ bytes, totalBytes }) => share(totalBytes === 0 ? 0 : Math.min(1, bytes / totalBytes)),
  })
  let place = 0
  for await (const message of messages) {
    place++
    if (place <= skip) continue
    const taken = take(message)
    if (taken === 'end-before') return { place: place - 1, timeOver: false }
    if (taken === 'end-after') return { place, timeOver: false }
    if (app.now() >= deadline) return { place, timeOver: true }
  }
  return undefined
}
