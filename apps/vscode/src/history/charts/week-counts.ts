/** How many messages there were in each hour of some days, and how that is known. */
export interface WeekCounts {
  /** Messages by hour, `yyyyMMddHH` in Beijing; hours without any may be missing. */
  readonly messages: ReadonlyMap<string, number>
  /** Hours of which it is not known whether there were any. */
  readonly unknown: ReadonlySet<string>
  /** Whether they are estimated from the sizes of files. */
  readonly isEstimate: boolean
  /** What is to be said of them. */
  readonly notes: readonly string[]
}

/** Messages of a day or an hour. */
export interface Bar {
  /** `yyyyMMdd` or `yyyyMMddHH` in Beijing. */
  readonly key: string
  readonly messages: number
  /** How much of it is known. */
  readonly known: 'all' | 'some' | 'none'
}

/** The days up to one, oldest first. */
export function daysUpTo(day: string, count = 7): readonly string[] {
  const last = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6, 8)))
  return Array.from({ length: count }, (_, index) =>
    new Date(last - (count - 1 - index) * 86_400_000).toISOString().slice(0, 10).replaceAll('-', ''),
  )
}

/** The hours of a day. */
export function hoursOf(day: string): readonly string[] {
  return Array.from({ length: 24 }, (_, hour) => `${day}${String(hour).padStart(2, '0')}`)
}

/** A bar for each day. */
export function dayBars(counts: WeekCounts, days: readonly string[]): readonly Bar[] {
  return days.map((key) => barOf(counts, key, hoursOf(key)))
}

/** A bar for each hour of a day. */
export function hourBars(counts: WeekCounts, day: string): readonly Bar[] {
  return hoursOf(day).map((key) => barOf(counts, key, [key]))
}

function barOf({ messages, unknown }: WeekCounts, key: string, hours: readonly string[]): Bar {
  const lacking = hours.filter((hour) => unknown.has(hour)).length
  return {
    key,
    messages: hours.reduce((sum, hour) => sum + (messages.get(hour) ?? 0), 0),
    known: lacking === 0 ? 'all' : lacking === hours.length ? 'none' : 'some',
  }
}
