import { describeWindow } from '../../time/window.ts'
import type { Answer } from '../answer.ts'
import type { ToolCall } from '../define-tool.ts'
import { failedHours, futureNote, type PageDescription, pageNotes, unreadableText } from '../pages/listing.ts'
import { filterText } from './history-filter.ts'
import { fitRanges, rangesOf } from './history-hours.ts'
import type { HistoryPage } from './history-page.ts'
import type { HistoryArguments, HistoryQuestion } from './history-question.ts'
import type { HoursRead } from './read-hours.ts'
import { type CheckedMessages, unknownText } from './recalled.ts'

interface HistoryOutput {
  readonly summary: string
  readonly window: ReturnType<typeof describeWindow>
  readonly scanned: number
  readonly hours_read: string[]
  readonly hours_without_file: string[]
  readonly hours_failed?: string[] | undefined
  readonly page: PageDescription
}

/** Writes the answer: what the page holds, what it lacks, and how to go on. */
export function answerOf(
  question: HistoryQuestion,
  found: HistoryPage,
  args: HistoryArguments,
  { app }: ToolCall,
): Answer<HistoryOutput> {
  const { read, page, untrusted } = found
  const maxTokens = args.max_tokens ?? app.config.maxTokens
  const shorten = (ranges: readonly string[]): string[] => fitRanges(ranges, maxTokens)
  const missing = shorten([...question.tooOld.range, ...rangesOf(read.missing)])
  const failed = failedHours(read.failed, app.config.language, maxTokens)
  const window = describeWindow(question.window, app.zone)
  return {
    structured: {
      summary: summaryOf(question, found, args, window, failed.summary),
      window,
      scanned: read.scanned,
      hours_read: shorten(rangesOf(read.read)),
      hours_without_file: missing,
      hours_failed: failed.hours.length === 0 ? undefined : [...failed.hours],
      page,
    },
    untrusted,
    notes: notesOf(question, page, missing, failed.hours),
    handedOut: found.shown,
  }
}

function summaryOf(
  { hours, tooOld }: HistoryQuestion,
  { read, checked, shown }: HistoryPage,
  args: HistoryArguments,
  { from, to, zone }: HistoryOutput['window'],
  failed: string,
): string {
  return [
    `${args.chat_type} history ${from} to ${to} (${zone})${filterText(args)}: ${shown} messages of ${read.scanned} looked at in ${read.read.length} hours`,
    missingText(read.missing.length + tooOld.count),
    leftText(hours, read),
    takenBackText(checked, shown),
    unknownText(checked),
    failed,
    unreadableText(read.unreadable),
  ].join('')
}

function notesOf(
  { window, now }: HistoryQuestion,
  page: PageDescription,
  missing: readonly string[],
  failed: readonly string[],
): string[] {
  return [
    ...(failed.length === 0 ? [] : [`Not read (Beijing time): ${failed.join('; ')}`]),
    ...(missing.length === 0 ? [] : [`Hours without a file (Beijing time): ${missing.join(', ')}.`]),
    ...pageNotes(
      page,
      missing.length + failed.length === 0
        ? 'That is all of this window.'
        : 'That is all that there are files for: the other hours may have messages.',
    ),
    ...(window.from > now ? [futureNote] : []),
  ]
}

function missingText(count: number): string {
  return count === 0 ? '' : `; ${count} hours have no file (empty, not ready or expired)`
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
