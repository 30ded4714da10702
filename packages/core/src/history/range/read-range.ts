import { isTimError } from '../../errors.ts'
import { failedWith } from '../../failure.ts'
import type { Pages } from '../../listing/listing.ts'
import { pagesAtEnd } from '../../listing/pages-at-end.ts'
import type { ChatType } from '../../message/chat.ts'
import { asOperation } from '../../transport/as-operation.ts'
import { readCallOptions } from '../../transport/read-call-options.ts'
import type { HistoryContext } from '../context.ts'
import { followSignal } from '../download/idle.ts'
import { historyFiles } from '../files.ts'
import { nextHistoryHour } from '../hour.ts'
import { historyMessages } from '../messages/history-messages.ts'
import type { HistoryReadingOptions } from '../messages/reading-options.ts'
import type { HistoryRangeEntry, HistoryRangeItem } from './range-entry.ts'
import { writeRangeCursor } from './write-range-cursor.ts'

/** A range, and what is left of it. */
export interface RangeLeft {
  /** The chat types, in the order that was asked for. */
  readonly chatTypes: readonly ChatType[]
  /** Where the range began, if not at its first hour. */
  readonly cursor: string | undefined
  /** All hours of the range. */
  readonly hours: readonly string[]
  /** Whether an entry was given before `cursor`. */
  readonly isGiven: (item: HistoryRangeItem) => boolean
  /** How many are asked for at the same time. */
  readonly concurrency: number
}

/** Goes through hours, whose options were checked; see `historyRange`. */
export async function* readRange<C extends ChatType>(
  context: HistoryContext,
  { chatTypes, hours, cursor, isGiven, concurrency }: RangeLeft,
  how: HistoryReadingOptions,
): Pages<HistoryRangeEntry<C>> {
  const [chatType] = chatTypes
  const items = hours
    .flatMap((hour) => chatTypes.map((chatType) => ({ hour, chatType })))
    .filter((item) => !isGiven(item))
  const last = items.at(-1)
  if (last === undefined || chatType === undefined) {
    // Nothing is left only after a cursor, which leads to what comes later all the same.
    return yield* pagesAtEnd(cursor ?? '')
  }
  const after = { hour: nextHistoryHour(last.hour), chatType }
  const { controller, release } = followSignal(how.signal)
  const ahead: Promise<HistoryRangeEntry | Thrown>[] = []
  let asked = 0
  try {
    for (let current = 0; current < items.length; current++) {
      how.signal?.throwIfAborted()
      for (; asked < items.length && asked < current + concurrency; asked++) {
        const item = items[asked]
        if (item !== undefined) ahead.push(look(context, item, how, controller.signal))
      }
      const entry = await ahead.shift()
      how.signal?.throwIfAborted()
      if (entry !== undefined && 'thrown' in entry) throw entry.thrown
      const next = items[current + 1]
      const cursor = writeRangeCursor(chatTypes, next ?? after)
      yield { items: [entry as HistoryRangeEntry<C>], skipped: [], cursor, done: next === undefined }
    }
  } finally {
    release()
    // Nobody will look at what was asked for in advance.
    controller.abort()
  }
}

/** What a signer, a `fetch` or a limiter of somebody else did wrong: it is about no hour. */
interface Thrown {
  readonly thrown: unknown
}

/** Never rejects, so that an hour asked for in advance cannot be an unhandled rejection. */
async function look(
  context: HistoryContext,
  item: HistoryRangeItem,
  how: HistoryReadingOptions,
  signal: AbortSignal,
): Promise<HistoryRangeEntry | Thrown> {
  try {
    const own = { ...context, caller: asOperation(context.caller, 'historyRange') }
    const outcome = await historyFiles(own, item, { ...readCallOptions(how), signal })
    if (outcome.status !== 'ready') {
      return { ...item, status: outcome.status, error: outcome.error } as HistoryRangeEntry
    }
    return { ...item, status: 'ready', messages: historyMessages(context, outcome, how) } as HistoryRangeEntry
  } catch (error) {
    if (!isTimError(error)) return { thrown: error }
    return { ...item, status: 'failed', ...failedWith(item.hour, error) } as HistoryRangeEntry
  }
}
