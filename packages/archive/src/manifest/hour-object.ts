import { z } from 'zod'
import { type HourKey, wireName } from '../hours/hour-key.ts'
import type { WorkerId } from '../raw/lease/lease.ts'
import { type HourRecord, hourRecord } from './hour-record.ts'

/**
 * What workers that share an archive write of an hour: `hours/C2C/2026/11/22/09.00000003.json`. Whoever makes the next number has the hour; only the
 * last one counts, so that what somebody writes late who was stopped meanwhile is never read.
 */
export interface HourObject {
  readonly format: 1
  readonly by: WorkerId
  /** Whether whoever had the hour is done with it. */
  readonly isDone: boolean
  /** What is known of the hour: what was known before, until it is done. */
  readonly record?: HourRecord | undefined
}

/** Reads what a worker wrote of an hour. */
export const hourObject: z.ZodType<HourObject> = z.object({
  format: z.literal(1),
  by: z.object({ name: z.string(), term: z.int().min(1) }),
  isDone: z.boolean(),
  record: hourRecord.optional(),
})

/** Which of the objects of an hour. */
export interface HourNumber extends HourKey {
  /** A fencing number: who works on the hour later has a higher one. */
  readonly number: number
}

/** All records have keys that begin so. */
export const recordsPrefix = 'hours/'

/** The keys of all records of a day begin so: those of the file of the day, and of objects of its hours. */
export function dayPrefix({ chatType, hour }: HourKey): string {
  return `${recordsPrefix}${wireName(chatType)}/${hour.slice(0, 4)}/${hour.slice(4, 6)}/${hour.slice(6, 8)}`
}

/** The key of an object of an hour. */
export function keyOfObject(of: HourNumber): string {
  return `${dayPrefix(of)}/${of.hour.slice(8)}.${String(of.number).padStart(8, '0')}.json`
}

/** Of which hour an object is; `undefined` where it is none. */
export function readObjectKey(key: string): HourNumber | undefined {
  const [, kind, year, month, day, hour, number] = pattern.exec(key) ?? []
  if (kind === undefined) return undefined
  const chatType = kind === 'C2C' ? 'c2c' : 'group'
  return { chatType, hour: `${year}${month}${day}${hour}`, number: Number(number) }
}

const pattern = /^hours\/(C2C|Group)\/(\d{4})\/(\d{2})\/(\d{2})\/([01]\d|2[0-3])\.(\d{8})\.json$/
