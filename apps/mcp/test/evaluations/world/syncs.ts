import { at, now } from './time.ts'

const every = 2 * 86_400

function* from(start: number, until: number): Generator<number> {
  for (let time = start; time <= until; time += every) yield time
}

/** Before and after the archive stood still for too long. */
const stopped = at('2026-10-10 01:30')
const resumed = at('2026-10-17 13:30')

/** When the archive was synced: every other day, but for a week in October, and last at noon today. Unix seconds. */
export const syncs: readonly number[] = [
  ...from(at('2026-09-02 01:30'), stopped),
  resumed,
  ...from(at('2026-10-19 01:30'), now),
  at('2026-11-23 12:05'),
]

/** An hour is served for seven days after its end, from ten minutes after it on. */
const served = 7 * 86_400
const made = 600

/** Whether the hour of a time was never there while the archive was synced. */
export function isLost(seconds: number): boolean {
  const end = (Math.floor(seconds / 3600) + 1) * 3600
  return end + made <= (syncs.at(-1) ?? 0) && !syncs.some((time) => time >= end + made && time < end + served)
}
