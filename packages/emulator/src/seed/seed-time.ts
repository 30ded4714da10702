import { daySeconds, hourSeconds, startOfBeijingDay } from '../time/beijing-time.ts'

/**
 * A time in a seed: unix seconds, an ISO 8601 text with its zone, or relative to the start of the emulator.
 *
 * Relative ones are `-2d 09:30` (two days ago at that time in Beijing), `-90m`, `-36h` or `-20s` (that long ago).
 */
export type SeedTime = number | string

const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: hourSeconds, d: daySeconds }

/** Reads a time of a seed as unix seconds, or gives `undefined` when it is none. */
export function readSeedTime(time: SeedTime, now: number): number | undefined {
  if (typeof time === 'number') return Number.isInteger(time) && time > 0 ? time : undefined
  const ago = /^-(\d{1,7})([smhd])$/.exec(time)
  if (ago) return now - Number(ago[1]) * (seconds[ago[2] ?? ''] ?? 0)
  const day = /^-(\d{1,4})d ([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(time)
  if (day) {
    const [, days, hour, minute, second = '0'] = day
    return (
      startOfBeijingDay(now) -
      Number(days) * daySeconds +
      Number(hour) * hourSeconds +
      Number(minute) * 60 +
      Number(second)
    )
  }
  // A time without its zone would mean another moment on every machine.
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(time)) return undefined
  const parsed = Date.parse(time.replace(' ', 'T'))
  return Number.isNaN(parsed) ? undefined : Math.floor(parsed / 1000)
}
