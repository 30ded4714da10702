/** A time, and the zone of the machine that has it. */
export interface Moment {
  /** ISO 8601 with the offset of the zone. */
  readonly time: string
  /** An IANA zone. */
  readonly zone: string
  /** What is special about it. */
  readonly why: string
}

/**
 * The moments at which the tests run every time. Some end while tests are running.
 *
 * Zones are those of the tz database; hours of history files begin with the hours of UTC, and days of the service at 16:00.
 */
export const moments: readonly Moment[] = [
  { time: '2026-12-15T17:10:00+00:00', zone: 'UTC', why: 'Beijing has the next day' },
  { time: '2026-12-15T23:59:50+00:00', zone: 'UTC', why: 'the day ends' },
  { time: '2027-06-10T03:00:00-07:00', zone: 'America/Los_Angeles', why: 'a night with the day of Beijing' },
  { time: '2027-01-31T23:59:50+08:00', zone: 'Asia/Shanghai', why: 'the month ends' },
  {
    time: '2028-02-29T23:59:50+14:00',
    zone: 'Pacific/Kiritimati',
    why: 'a leap day ends, where it begins first',
  },
  { time: '2027-05-19T19:44:50+05:45', zone: 'Asia/Kathmandu', why: 'an hour ends, but not of this zone' },
  { time: '2027-09-04T23:59:50-04:00', zone: 'America/Santiago', why: 'midnight is skipped' },
  { time: '2027-10-31T02:30:00+01:00', zone: 'Europe/Berlin', why: 'the second half past two of a night' },
]
