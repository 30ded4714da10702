import { readCallOptions } from '../transport/read-call-options.ts'
import type { HistoryContext } from './context.ts'
import { type HistoryOutcome, historyFiles } from './files.ts'
import { followSignal } from './idle.ts'
import { type HistoryMessagesOptions, historyMessages } from './messages.ts'
import type { HistoryRangeEntry, HistoryRangeItem } from './range.ts'

/** Goes through hours, whose options were checked; see `historyRange`. */
export async function* readRange(
  context: HistoryContext,
  items: readonly HistoryRangeItem[],
  concurrency: number,
  how: HistoryMessagesOptions,
): AsyncGenerator<HistoryRangeEntry, void, undefined> {
  const { controller, release } = followSignal(how.signal)
  const ahead: Promise<HistoryRangeEntry>[] = []
  let next = 0
  try {
    for (let current = 0; current < items.length; current++) {
      how.signal?.throwIfAborted()
      for (; next < items.length && next < current + concurrency; next++) {
        const item = items[next]
        if (item !== undefined) ahead.push(look(context, item, how, controller.signal))
      }
      const entry = await ahead.shift()
      how.signal?.throwIfAborted()
      if (entry !== undefined) yield entry
    }
  } finally {
    release()
    // Nobody will look at what was asked for in advance.
    controller.abort()
  }
}

/** Never rejects, so that an hour asked for in advance cannot be an unhandled rejection. */
async function look(
  context: HistoryContext,
  item: HistoryRangeItem,
  how: HistoryMessagesOptions,
  signal: AbortSignal,
): Promise<HistoryRangeEntry> {
  try {
    const outcome: HistoryOutcome = await historyFiles(context, item, { ...readCallOptions(how), signal })
    if (outcome.status !== 'ready') return { ...item, status: outcome.status, error: outcome.error }
    return { ...item, status: 'ready', messages: historyMessages(context, outcome, how) }
  } catch (error) {
    return { ...item, status: 'failed', error }
  }
}
