import { ArchiveError } from '../archive-error.ts'
import { IndexFileError } from '../message-index/index-error.ts'
import { IndexBusyError } from '../message-index/sqlite/index-busy-error.ts'

/** An index that cannot be used at the moment. The service deletes files after days, so that they are kept all the same. */
export class UnusableIndex {
  /** Why. */
  readonly error: unknown

  constructor(error: unknown) {
    this.error = error
  }
}

/**
 * Whether hours are to be kept although something of the index failed: it is away, refuses, is full, or is of another release or archive. Not where the
 * archive itself says no, where another program has the index for a moment, or where it is to be made anew, which whoever opened it does.
 */
export function isKeptWithout(error: unknown, signal: AbortSignal | undefined): boolean {
  if (signal?.aborted === true) return false
  if (error instanceof ArchiveError) return error.fault === 'index' || error.fault === 'no-engine'
  return !(error instanceof IndexFileError || error instanceof IndexBusyError)
}
