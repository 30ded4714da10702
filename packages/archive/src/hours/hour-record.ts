import { z } from 'zod'

const moment = z.iso.datetime()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** The files of an hour that the raw store has, all of them and whole. */
const rawHour = z.object({
  /** Which making of the hour: 1, and more where the service, or an erasure, made it again. */
  generation: z.int().min(1),
  /** How many files; usually one, 0 where the service listed none. */
  files: z.int().min(0),
  /** Bytes of the gzip, and of the text inside. */
  gzipBytes: z.int().min(0),
  bytes: z.int().min(0),
  /** Over the SHA-256 of the files in their order: which bytes they are. */
  sha256,
  /** When they were kept. */
  keptAt: moment,
  /** Where from: the service, a copy that was imported, or what an erasure left. */
  source: z.enum(['service', 'import', 'erase']),
})

/** What an archive remembers of an hour besides its files: what was asked, and what became of it. */
export const hourRecord = z.object({
  /** How often the service was asked. */
  asks: z.int().min(0),
  askedFirst: moment.optional(),
  askedLast: moment.optional(),
  /** What it answered last: 0 with files, 1004 without (not yet, or nothing was written), 1005 when they were deleted. */
  lastCode: z.int().optional(),
  /** Whether it was asked once more, a day after the files were there, whether they are still the same. */
  comparedAt: moment.optional(),
  raw: rawHour.optional(),
  /** What verifying found wrong with its files. */
  damaged: z.string().optional(),
  /** Settled without files: see `HourState`. */
  settled: z.enum(['empty', 'missed']).optional(),
})

/** What an archive remembers of an hour besides its files. */
export type HourRecord = z.infer<typeof hourRecord>

/** The files of an hour, as a record tells of them. */
export type RawHour = z.infer<typeof rawHour>

/** The records of a day, by hour of the day: `09`. */
export const dayRecords = z.object({
  format: z.literal(1),
  hours: z.record(z.string().regex(/^(?:[01]\d|2[0-3])$/), hourRecord),
})
