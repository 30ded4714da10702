/** A time zone: writes times with their offset and finds the start of days, fast enough for thousands of lines. */
export class Zone {
  readonly #format: Intl.DateTimeFormat
  readonly #offsets = new Map<number, number>()
  /** The name, such as `Asia/Shanghai`. */
  readonly name: string

  constructor(name: string) {
    this.name = name
    this.#format = new Intl.DateTimeFormat('en', {
      timeZone: name,
      timeZoneName: 'longOffset',
      hour: 'numeric',
    })
  }

  /** The offset from UTC in seconds at a moment. Zones change on quarters of an hour, so one answer serves each. */
  offset(seconds: number): number {
    const quarter = Math.floor(seconds / 900)
    let offset = this.#offsets.get(quarter)
    if (offset === undefined) {
      offset = this.#readOffset(quarter * 900)
      if (this.#offsets.size > 10_000) this.#offsets.clear()
      this.#offsets.set(quarter, offset)
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

  /** `+08:00`. */
  offsetText(seconds: number): string {
    const offset = this.offset(seconds)
    const minutes = Math.abs(Math.round(offset / 60))
    const pair = (value: number): string => String(value).padStart(2, '0')
    return `${offset < 0 ? '-' : '+'}${pair(Math.floor(minutes / 60))}:${pair(minutes % 60)}`
  }

  /** The moment at which a clock on the wall shows a time, given as the seconds that UTC would show it at. */
  fromWall(wall: number): number {
    const first = wall - this.offset(wall)
    return wall - this.offset(first)
  }

  /** The start of the day of a moment, some days later or earlier. */
  startOfDay(seconds: number, days = 0): number {
    const wall = seconds + this.offset(seconds)
    return this.fromWall((Math.floor(wall / 86_400) + days) * 86_400)
  }

  #wall(seconds: number): string {
    return new Date((seconds + this.offset(seconds)) * 1000).toISOString()
  }

  #readOffset(seconds: number): number {
    const parts = this.#format.formatToParts(new Date(seconds * 1000))
    const text = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
    const [, sign, hours = '0', minutes = '0', rest = '0'] =
      /([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(text) ?? []
    const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)
    return sign === '-' ? -size : size
  }
}
