import type { Language } from '../../config/config.ts'
import { describeWindow, spanText } from '../../time/window.ts'
import { historyWords } from '../../told/history-words.ts'
import { pageWords } from '../../told/page-words.ts'
import type { Answer } from '../answer.ts'
import type { ToolCall } from '../define-tool.ts'
import { fitAnswer } from '../fit-answer.ts'
import { type PageDescription, pageNotes } from '../pages/listing.ts'
import { filterTexts } from './history-filter.ts'
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
    const hoursRead = fitRanges(rangesOf(read.read), tokens / 4, app.config)
    return {
      structured: {
        summary: summaryOf(question, found, args, { app, gaps: described.summary }),
        window,
        scanned: read.scanned,
        hours_read: hoursRead.length === 0 ? undefined : hoursRead,
        ...described.structured,
        page,
      },
      untrusted,
      notes: [
        ...described.notes,
        ...pageNotes(page, endText(gaps, read.unreadable, app), app.config),
        ...(question.window.from > now ? [pageWords[app.config.language].future] : []),
      ],
      handedOut: shown,
    }
  }
  return fitAnswer(answerWith, app, args.max_tokens ?? app.config.maxTokens)
}

function summaryOf(
  { hours, window }: HistoryQuestion,
  { read, checked, shown }: HistoryPage,
  args: HistoryArguments,
  { app: { zone, config }, gaps }: Pick<ToolCall, 'app'> & { readonly gaps: string },
): string {
  const { language } = config
  return [
    historyWords[language].summary({
      kind: args.chat_type,
      span: spanText(window, zone, language),
      filters: filterTexts(args, language),
      shown,
      scanned: read.scanned,
      hours: read.read.length,
    }),
    leftText(hours, read, language),
    gaps,
    takenBackText(checked, shown, language),
    unknownText(checked, language),
    pageWords[language].unreadable(read.unreadable),
  ].join('')
}

function leftText(hours: readonly string[], { next, read }: HoursRead, language: Language): string {
  if (next === undefined) return ''
  // The hour in which reading goes on is among those that were read when it was begun.
  const begun = read.at(-1) === next.hour ? 1 : 0
  const left = hours.length - hours.indexOf(next.hour) - begun
  return left === 0 ? '' : historyWords[language].laterHours(left)
}

function takenBackText({ messages, takenBack }: CheckedMessages, shown: number, language: Language): string {
  const say = historyWords[language]
  if (takenBack.size === 0) return ''
  const leftOut = messages.length - shown
  return leftOut > 0 ? say.leftOut(leftOut) : say.takenBack(takenBack.size)
}
