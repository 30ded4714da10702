import { dayMs, hourMs } from '@timkit/core/internal'

/** How long the service keeps the files of an hour, from its end. */
export const keptMs: number = 7 * dayMs
/** The service makes files in the hour after; asking at once would only be answered with "not yet". */
export const firstAskMs: number = 10 * 60_000
/** The last ask is so long before the files would be deleted that a failure can still be repeated. */
export const lastAskMs: number = keptMs - 4 * hourMs
/**
 * An hour counts as empty when the service still had no file so long after it: files are made within hours, and whoever syncs once a day has
 * asked since. One who asked only before that does not know what came later.
 */
export const lastWordMs: number = 5 * dayMs
/** An hour that is not older than this is asked for each time: its files are most likely only not made yet. */
const youngMs = 8 * hourMs
/** Older ones come seldom: they are asked for twice a day. */
const laterEveryMs = 12 * hourMs
/** When files are there: so much later they are compared with what the service has then. */
export const compareAfterMs: number = dayMs

/**
 * Decides whether an hour without files is to be asked for again: each time while it is young, then after 20 hours, after 32, and so on, and
 * once more 4 hours before the service would delete its files. Times are milliseconds since the end of the hour.
 */
export function isAskDue(age: number, ageAtLastAsk: number | undefined): boolean {
  if (age < firstAskMs || age >= keptMs) return false
  if (ageAtLastAsk === undefined || age <= youngMs) return true
  if (age >= lastAskMs && ageAtLastAsk < lastAskMs) return true
  return Math.floor((age - youngMs) / laterEveryMs) > Math.floor((ageAtLastAsk - youngMs) / laterEveryMs)
}
