import { historyHourEnd } from '@timkit/core'
import { dayMs } from '@timkit/core/internal'

/** How long the service keeps files, and so how long it makes sense to keep a part of one. */
const keptMs = 7 * dayMs

/** Until when the service keeps the files of an hour, in milliseconds. */
export function keptUntil(hour: string): number {
  return historyHourEnd(hour).getTime() + keptMs
}
