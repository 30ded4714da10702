import { type Day, dayAt, dayOf, momentOf, offsetAt } from './calendar.ts'

/** Offsets that are remembered, each for a minute: a page of messages asks for the same ones again and again. */
const mostOffsets = 10_000

/** A time zone: writes times with their offset, finds days and reads what clocks on the wall show. */
export class TimeZone {
  readonly #offsets = new Map<number, number>()
  /** The name, such as `Asia/Shanghai`. */
  readonly name: string

  /** @throws {RangeError} for a zone that this runtime does not know */
  constructor(name: string) {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    // Engines answer Asia/Kathmandu with Asia/Katmandu, its name of old: whoever gave the first must read the first.
    this.name = timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name
  }

  /** The offset from UTC in seconds at a moment. */
  offset(seconds: number): number {
    // Since 1972 no zone has changed within a minute.
    const minute = Math.floor(seconds / 60)
    let offset = this.#offsets.get(minute)
    if (offset === undefined) {
      offset = offsetAt(this.name, minute * 60)
      if (this.#offsets.size >= mostOffsets) this.#offsets.clear()
      this.#offsets.set(minute, offset)
    }
    return offset
  }

  /** `2026-11-23T09:00:00+08:00`. */
  iso(seconds: number): string {
    return `${this.#wall(seconds).slice(0, 19)}${this.offsetText(seconds)}`
  }

  /** `2026-11-23`. */
  day(seconds: number): string {
    return this.#wall(seconds).slice(0, 10)
  }

  /** `09:00`. */
  minute(seconds: number): string {
    return this.#wall(seconds).slice(11, 16)
  }

  /** `09:00:00`. */
  second(seconds: number): string {
    return this.#wall(seconds).slice(11, 19)
  }

  /** `+08:00`. */
  offsetText(seconds: number): string {
    const offset = this.offset(seconds)
    const minutes = Math.abs(Math.round(offset / 60))
    const pair = (value: number): string => String(value).padStart(2, '0')
    return `${offset < 0 ? '-' : '+'}${pair(Math.floor(minutes / 60))}:${pair(minutes % 60)}`
  }

  /** The first second of the day of a moment, or of the day that was so many days later or earlier. */
  startOfDay(seconds: number, days = 0): number {
    return this.#dayAt(seconds, days).from
  }

  /** The last second of the day of a moment, or of the day that was so many days later or earlier. */
  endOfDay(seconds: number, days = 0): number {
    return this.#dayAt(seconds, days).to
  }

  /**
   * A day by its date, `yyyy-MM-dd`; `undefined` for a day that the zone skipped, as Samoa did with 30 December 2011.
   *
   * @throws {RangeError} for what is no date
   */
  dayOf(date: string): Day | undefined {
    return dayOf(this.name, date)
  }

  /**
   * The moment at which clocks show `yyyy-MM-ddTHH:mm` or `yyyy-MM-ddTHH:mm:ss`. A time that exists twice has a first and
   * a last one; for a time that was skipped the first is what comes after the gap, and the last what comes before it.
   *
   * @throws {RangeError} for what is no time
   */
  fromWall(text: string, which: 'first' | 'last' = 'first'): number {
    return momentOf(this.name, text.length === 16 ? `${text}:00` : text, which)
  }

  /** How many days the day of a moment is before that of another: 0 for the same day, 1 for the day before. */
  daysBetween(earlier: number, later: number): number {
    // Days differ by an hour or two from 24, and never so many of them that it comes to half a day.
    return Math.round((this.startOfDay(later) - this.startOfDay(earlier)) / 86_400)
  }

  /** Goes from day to day, so that one that the zone skipped does not count. */
  #dayAt(seconds: number, days: number): Day {
    let day = dayAt(this.name, seconds)
    for (let left = days; left > 0; left--) day = dayAt(this.name, day.to + 1)
    for (let left = days; left < 0; left++) day = dayAt(this.name, day.from - 1)
    return day
  }

  /** What clocks show, as the time that UTC would show then. */
  #wall(seconds: number): string {
    return new Date((seconds + this.offset(seconds)) * 1000).toISOString()
  }
}
