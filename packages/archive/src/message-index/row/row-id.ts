import type { HourKey } from '../../hours/hour-key.ts'

/**
 * Row ids: the hour since 1970 · 2^26, then 0 for one-to-one messages or 2^25 for those of groups, then 0 for those of the file or 2^24
 * for live ones, then a number: the position in the hour's files. So the order of the index is that of time, and an hour is a range.
 * Numbers stay below 2^53 until the year 17000.
 */
const hourSize = 2 ** 26
const kindSize = 2 ** 25
/** How many messages an hour may hold of each kind and source: 4,660 a second. */
export const regionSize: number = 2 ** 24
/** Later than any real time; what claims to be is put here. Keeps ids below 2^53. */
const lastHour = 2 ** 26 - 1

/** 0 one-to-one, 1 group. */
export type Kind = 0 | 1

/** The first and last id of a range, both included. */
export interface IdRange {
  readonly first: number
  readonly last: number
}

/** The hour that a time belongs to. */
export function hourOf(unixSeconds: number): number {
  return Math.min(Math.max(Math.floor(unixSeconds / 3600), 0), lastHour)
}

/** All ids from one hour up to another, included. */
export function idsOfHours(first: number, last: number): IdRange {
  return { first: first * hourSize, last: (last + 1) * hourSize - 1 }
}

/** The ids of one kind and source in an hour. */
export function idsOfRegion(hour: number, kind: Kind, source: 'file' | 'live'): IdRange {
  const first = hour * hourSize + kind * kindSize + (source === 'live' ? regionSize : 0)
  return { first, last: first + regionSize - 1 }
}

/** All ids of the hour and kind that an id is of. */
export function idsOfKind(id: number): IdRange {
  const first = Math.floor(id / kindSize) * kindSize
  return { first, last: first + kindSize - 1 }
}

/** Which kind and source in which hour an id is of: 4 · hour + 2 · kind + 1 if live. */
export function regionOf(id: number): number {
  return Math.floor(id / regionSize)
}

export function isLive(id: number): boolean {
  return regionOf(id) % 2 === 1
}

export function kindOfId(id: number): Kind {
  return Math.floor(regionOf(id) / 2) % 2 === 1 ? 1 : 0
}

export function hourOfId(id: number): number {
  return Math.floor(id / hourSize)
}

/** Whether a message was sent in the hour that its id is of. */
export function isInHour(id: number, ts: number): boolean {
  const hour = hourOfId(id)
  return hourOf(ts) === hour && ts < (hour + 1) * 3600
}

/** Names an hour of a kind in the table of hours: 2 · hour + kind, which is half of its region. */
export function hourIdOf(key: HourKey): number {
  return hourNumber(key.hour) * 2 + kindOf(key)
}

export function kindOf({ chatType }: Pick<HourKey, 'chatType'>): Kind {
  return chatType === 'group' ? 1 : 0
}

export function keyOfHourId(id: number): HourKey {
  return { chatType: id % 2 === 1 ? 'group' : 'c2c', hour: hourText(Math.floor(id / 2)) }
}

/** The hour and kind that an id is of. */
export function keyOfId(id: number): HourKey {
  return keyOfHourId(Math.floor(id / kindSize))
}

/** Beijing time has no daylight saving. */
const beijingHours = 8

/** @throws {RangeError} It is no hour. */
export function hourNumber(hour: string): number {
  const [, year, month, day, hours] = /^(\d{4})(\d{2})(\d{2})(\d{2})$/.exec(hour) ?? []
  const number =
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hours) - beijingHours) / 3_600_000
  if (!(number >= 0) || hourText(number) !== hour) {
    throw new RangeError(`hour must be yyyyMMddHH in Beijing time, but is ${JSON.stringify(hour)}`)
  }
  return number
}

function hourText(number: number): string {
  return new Date((number + beijingHours) * 3_600_000).toISOString().slice(0, 13).replaceAll(/\D/g, '')
}
