import { endOf } from '../hours/hour-key.ts'
import { keptMs, lastWordMs } from '../hours/schedule.ts'
import type { IndexedHour } from '../message-index/message-index.ts'
import type { HourRecord } from './hour-record.ts'

/**
 * What an archive has of an hour.
 *
 * - `future`: it is not over.
 * - `due`: it is over, and was not asked for yet, or its files could not be had.
 * - `waiting`: the service had no file when it was asked last. It will be asked again.
 * - `ready`: its files are kept and verified; they cannot be searched yet.
 * - `indexed`: its messages can be searched.
 * - `partial`: its messages can be searched, except for what of its files cannot be read, as the service made them so.
 * - `empty`: the service still had no file five days later, and until it would have deleted it. Most likely nobody wrote; never certain.
 * - `missed`: its files were deleted before they were had. Nothing brings them back but a copy that is imported.
 * - `unknown`: its record was damaged, and there are no files: whether there were any, nobody can say, and the service has them no more.
 * - `redacted`: messages were erased from its files; the others can be searched.
 * - `damaged`: its files are not what the service gave any more.
 */
export type HourState =
  | 'future'
  | 'due'
  | 'waiting'
  | 'ready'
  | 'indexed'
  | 'partial'
  | 'empty'
  | 'missed'
  | 'unknown'
  | 'redacted'
  | 'damaged'

/** All states, as calendars and tables order them. */
export const hourStates: readonly HourState[] = [
  'indexed',
  'redacted',
  'partial',
  'ready',
  'empty',
  'waiting',
  'due',
  'future',
  'missed',
  'unknown',
  'damaged',
]

/** What is known of an hour. */
export interface KnownHour {
  readonly hour: string
  /** Milliseconds since 1970, by the clock of the service. */
  readonly now: number
  /** `undefined`: nothing happened to it yet. */
  readonly record: HourRecord | undefined
  /** What the index says of it. */
  readonly indexed: IndexedHour | undefined
}

/** Tells what an archive has of an hour. */
export function stateOf({ hour, now, record, indexed }: KnownHour): HourState {
  const lasting = lastingStateOf(record, indexed)
  if (lasting !== undefined) return lasting
  const age = now - endOf(hour)
  if (age < 0) return 'future'
  if (age >= keptMs) return settledAs(hour, record)
  return isWithoutFile(record) ? 'waiting' : 'due'
}

/** The same where time alone does not change it; `undefined` where it depends on the time. */
export function lastingStateOf(
  record: HourRecord | undefined,
  indexed: IndexedHour | undefined,
): HourState | undefined {
  if (record?.damaged !== undefined) return 'damaged'
  if (record?.raw === undefined) return record?.settled
  const { raw } = record
  if (indexed?.generation !== raw.generation || indexed.sha256 !== raw.sha256) return 'ready'
  if (indexed.skipped > 0) return 'partial'
  return raw.source === 'erase' ? 'redacted' : 'indexed'
}

/** What becomes of an hour without files whose files, if there were any, are deleted by now. */
export function settledAs(hour: string, record: HourRecord | undefined): 'empty' | 'missed' | 'unknown' {
  const { askedLast } = record ?? {}
  const isEmpty =
    isWithoutFile(record) && askedLast !== undefined && Date.parse(askedLast) - endOf(hour) >= lastWordMs
  if (isEmpty) return 'empty'
  return record?.lost === true ? 'unknown' : 'missed'
}

/** Whether the service had no file when it was asked last: it said so, or its list had none. */
function isWithoutFile(record: HourRecord | undefined): boolean {
  return record?.listed !== true && (record?.lastCode === 1004 || record?.lastCode === 0)
}
