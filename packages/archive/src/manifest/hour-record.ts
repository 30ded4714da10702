import { z } from 'zod'
import { type ReplacedFile, replacedFile } from '../raw/sidecar.ts'

/** The files of an hour that the raw store has, all of them and whole. */
export interface RawHour {
  /** Which making of the hour: 1, and more where the service, or an erasure, made it again. */
  readonly generation: number
  /** How many files; usually one. */
  readonly files: number
  /** Bytes of the gzip, and of the text inside. */
  readonly gzipBytes: number
  readonly bytes: number
  /** Over the SHA-256 of the files in their order: which bytes they are. */
  readonly sha256: string
  /** When they were kept, ISO 8601. */
  readonly keptAt: string
  /** Where from: the service, a copy that was imported, or what an erasure left. */
  readonly source: 'service' | 'import' | 'erase'
  /** Of which files an erasure made them, in their order, as their sidecars say as well. */
  readonly replaced?: readonly ReplacedFile[] | undefined
}

/** What an archive remembers of an hour besides its files: what was asked, and what became of it. Times are ISO 8601. */
export interface HourRecord {
  /** How often the service was asked. */
  readonly asks: number
  readonly askedFirst?: string | undefined
  readonly askedLast?: string | undefined
  /** What it answered last: 0 with files, 1004 without (not yet, or nothing was written), 1005 when they were deleted. */
  readonly lastCode?: number | undefined
  /** The service listed files, which could not be kept yet: whatever it says later, they are not there because they were not had. */
  readonly listed?: true | undefined
  /** When it was asked once more, a day after the files were there, whether they are still the same. */
  readonly comparedAt?: string | undefined
  readonly raw?: RawHour | undefined
  /** What verifying found wrong with its files. */
  readonly damaged?: string | undefined
  /** Settled without files: see `HourState`. */
  readonly settled?: 'empty' | 'missed' | 'unknown' | undefined
  /** Its record could not be read: what was known of it before, and was not found out again since, is lost. */
  readonly lost?: true | undefined
  /** Where workers share the archive: the fencing number of the one that wrote it last, which is higher each time. */
  readonly number?: number | undefined
}

const moment = z.iso.datetime()

const rawHour: z.ZodType<RawHour> = z.object({
  generation: z.int().min(1),
  files: z.int().min(1),
  gzipBytes: z.int().min(0),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  keptAt: moment,
  source: z.enum(['service', 'import', 'erase']),
  replaced: z.array(replacedFile).optional(),
})

/** Reads the record of an hour. */
export const hourRecord: z.ZodType<HourRecord> = z.object({
  asks: z.int().min(0),
  askedFirst: moment.optional(),
  askedLast: moment.optional(),
  lastCode: z.int().optional(),
  listed: z.literal(true).optional(),
  comparedAt: moment.optional(),
  raw: rawHour.optional(),
  damaged: z.string().optional(),
  settled: z.enum(['empty', 'missed', 'unknown']).optional(),
  lost: z.literal(true).optional(),
  number: z.int().min(1).optional(),
})

/** The records of a day, by hour of the day: `09`. */
export interface DayRecords {
  readonly format: 1
  /** When a worker gathered them, whose objects stay beside this file for a day, ISO 8601: listings may be late. */
  readonly gatheredAt?: string | undefined
  readonly hours: Readonly<Record<string, HourRecord>>
}

/** Reads the records of a day. */
export const dayRecords: z.ZodType<DayRecords> = z.object({
  format: z.literal(1),
  gatheredAt: moment.optional(),
  hours: z.record(z.string().regex(/^(?:[01]\d|2[0-3])$/), hourRecord),
})
