import type { PreparedBatch } from '../sqlite/prepared-batch.ts'

/** An hour that is read. */
export interface HourReading {
  readonly batches: AsyncIterable<PreparedBatch>
  /** How much of the files was no message, after the last batch. */
  readonly skipped: () => number
  /** Ends it, whether all of it was read or not: once. */
  readonly end: () => void
}
