import { ArchiveError } from '../archive-error.ts'
import type { HourKey } from '../hours/hour-key.ts'
import { dayPrefix } from './hour-object.ts'
import { dayRecords, type HourRecord } from './hour-record.ts'

/** The key of the file of the day of an hour: `hours/C2C/2026/11/22.json`. */
export function keyOfDay(key: HourKey): string {
  return `${dayPrefix(key)}.json`
}

/** A day of a kind. */
export interface Day {
  readonly chatType: HourKey['chatType']
  readonly date: string
}

/** Of which day a file is; `undefined` where it is none. */
export function dayOf(key: string): Day | undefined {
  const [, kind, year, month, day] = /^hours\/(C2C|Group)\/(\d{4})\/(\d{2})\/(\d{2})\.json$/.exec(key) ?? []
  if (kind === undefined) return undefined
  return { chatType: kind === 'C2C' ? 'c2c' : 'group', date: `${year}${month}${day}` }
}

/** Reads what a file says of the hours of its day. @throws {ArchiveError} It is damaged. */
export function readDay(text: string, key: string, store: string): Readonly<Record<string, HourRecord>> {
  try {
    return dayRecords.parse(JSON.parse(text)).hours
  } catch (cause) {
    const wayOut = 'Remove that file and rebuild: what it says of files is made again from them'
    throw new ArchiveError(
      'damaged',
      `Cannot read ${key} of the archive ${store}: it is damaged. ${wayOut}`,
      { cause, about: { archive: store, path: key } },
    )
  }
}
