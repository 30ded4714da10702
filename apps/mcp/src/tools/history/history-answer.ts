import { counted } from '../../render/counted.ts'
import { describeWindow } from '../../time/window.ts'
import type { Answer } from '../answer.ts'
import type { ToolCall } from '../define-tool.ts'
import { fitAnswer } from '../fit-answer.ts'
import { futureNote, type PageDescription, pageNotes, unreadableText } from '../pages/listing.ts'
import { filterText } from './history-filter.ts'
import { fitRanges, rangesOf } from './history-hours.ts'
import type { HistoryPage } from './history-page.ts'
import type { HistoryArguments, HistoryQuestion } from './history-question.ts'
import { describeGaps, endText, type GapsDescription, gapsOf } from './hour-gaps.ts'
import type { HoursRead } from './read-hours.ts'
import { type CheckedMessages, unknownText } from './recalled.ts'

type HistoryOutput = GapsDescription['structured'] & {
  readonly summary: string
  readonly window: ReturnType<typeof describeWindow>
  readonly scanned: number
  readonly hours_read: string[] | undefined
  readonly page: PageDescription
}

/** Writes the answer: what the page holds, what it lacks, and how to go on. */
export function answerOf(
  question: HistoryQuestion,
  found: HistoryPage,
  args: HistoryArguments,
  { app }: ToolCall,
): Answer<HistoryOutput> {
  const { read, page, untrusted, shown } = found
  const { now, tooOld } = question
  const window = describeWindow(question.window, app.zone)
  const gaps = gapsOf(read.missing, { now, tooOld })
  const answerWith = (tokens: number): Answer<HistoryOutput> => {
    const described = describeGaps(gaps, tokens, app.config)
    const hoursRead = fitRanges(rangesOf(read.read), tokens / 4)
    return {
      structured: {
        summary: summaryOf(question, found, args, window, described.summary),
        window,
        scanned: read.scanned,
        hours_read: hoursRead.length === 0 ? undefined : hoursRead,
        ...described.structured,
        page,
      },
      untrusted,
      notes: [
        ...described.notes,
        ...pageNotes(page, endText(gaps, read.unreadable, app.offers)),
        ...(question.window.from > now ? [futureNote] : []),
      ],
      handedOut: shown,
    }
  }
  return fitAnswer(answerWith, app, args.max_tokens ?? app.config.maxTokens)
}

function summaryOf(
  { hours }: HistoryQuestion,
  { read, checked, shown }: HistoryPage,
  args: HistoryArguments,
  { from, to, zone }: HistoryOutput['window'],
  gaps: string,
): string {
  return [
    `${args.chat_type} history ${from} to ${to} (${zone})${filterText(args)}: ${counted(shown, 'message')} of ${read.scanned} looked at in ${counted(read.read.length, 'hour')}`,
    leftText(hours, read),
    gaps,
    takenBackText(checked, shown),
    unknownText(checked),
    unreadableText(read.unreadable),
  ].join('')
}

function leftText(hours: readonly string[], { next, read }: HoursRead): string {
  if (next === undefined) return ''
  // The hour in which reading goes on is among those that were read when it was begun.
  const begun = read.at(-1) === next.hour ? 1 : 0
  const left = hours.length - hours.indexOf(next.hour) - begun
  return left === 0 ? '' : `; ${left} later hours not looked at yet`
}

function takenBackText({ messages, takenBack }: CheckedMessages, shown: number): string {
  if (takenBack.size === 0) return ''
  const leftOut = messages.length - shown
  return leftOut > 0
    ? `; ${leftOut} left out that were recalled or deleted since`
    : `; ${takenBack.size} of them recalled or deleted since`
}
