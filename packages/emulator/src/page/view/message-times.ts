/** Times of messages as a browser tells them, in its own zone. */
export interface MessageTimes {
  /** The day: a key, and how it is called. */
  readonly day: (unixSeconds: number) => { readonly key: string; readonly title: string }
  /** The time of day, with minutes and in full. */
  readonly time: (unixSeconds: number) => { readonly short: string; readonly full: string }
}

/** Tells times in a language and a zone; in UTC where there is no such zone. */
export function messageTimes(language: string, zone: string): MessageTimes {
  const timeZone = isZone(zone) ? zone : 'UTC'
  const format = (options: Intl.DateTimeFormatOptions): ((unixSeconds: number) => string) => {
    const formatter = new Intl.DateTimeFormat(language, { ...options, timeZone })
    return (unixSeconds) => formatter.format(unixSeconds * 1000)
  }
  const date = { day: 'numeric', month: 'short', year: 'numeric' } as const
  const time = { hour: '2-digit', minute: '2-digit' } as const
  const day = format({ ...date, weekday: 'short' })
  const short = format(time)
  const full = format({ ...date, ...time, second: '2-digit' })
  return {
    day: (unixSeconds) => ({ key: day(unixSeconds), title: day(unixSeconds) }),
    time: (unixSeconds) => ({ short: short(unixSeconds), full: full(unixSeconds) }),
  }
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined
  } catch {
    return false
  }
}
