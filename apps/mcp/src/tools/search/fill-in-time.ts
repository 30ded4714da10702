import type { FillState, SearchedArchive } from '@timkit/archive-place/temporary'
import { daySeconds } from '@timkit/core/internal'
import { progressWords } from '../../told/progress-words.ts'
import type { ToolCall } from '../define-tool.ts'
import { fillShare, tailShare } from './shares.ts'

/** Fills an archive for as long as a call has time for it, and tells its progress. */
export function fillInTime(
  fill: SearchedArchive['fill'],
  { app, time, progress }: Pick<ToolCall, 'app' | 'time' | 'progress'>,
): Promise<FillState> {
  return fill(
    (filling, what) => time.within(filling, what === 'more' ? fillShare : tailShare),
    (done, total) => progress(done, total, progressWords[app.config.language].hours),
  )
}

/** What was asked about, as dates. */
interface Range {
  readonly since?: Date | undefined
  readonly until?: Date | undefined
}

/**
 * The range that an answer speaks of. An archive begins where it was filled to: while one of seven days is filled, that is not where the question
 * begins that names no beginning. A minute later than seven days ago, so that it is not over before the service is asked for all of it.
 *
 * @param now the service, in unix seconds
 */
export function askedRange(range: Range, { isDone }: FillState, now: number): Range {
  const since = new Date((now - 7 * daySeconds + 60) * 1000)
  if (isDone || range.since !== undefined || (range.until !== undefined && range.until < since)) return range
  return { ...range, since }
}
