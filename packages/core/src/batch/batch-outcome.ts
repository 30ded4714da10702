import type { Failure } from '../failure.ts'

/** One of the items of a list that was not done, or of which that is not known. */
export interface BatchFailure extends Failure {
  /** Its place in the list of the request, from 0; `undefined` where the answer does not say which one failed. */
  readonly index: number | undefined
  /** Who or what it names; an item that names nothing as JSON. `undefined` where the answer does not say. */
  readonly item: string | undefined
  /** What the whole request that it was part of failed with, when it did. */
  readonly error: Failure['error']
  /**
   * Whether it may have been done all the same, because an answer was lost, or was done in part, as `reason` says: find that out
   * before you ask for it again, unless it does no harm to have it done twice. Always false of commands that only read.
   */
  readonly mayBeDone: boolean
}

/** What became of a request that was split into batches. */
export interface BatchOutcome<Answer> {
  /** The answers, in the order of the list, of the batches that were answered. */
  readonly answers: readonly Answer[]
  /** What was not done or is not known: single items by the answers, and all items of a batch that failed. In the order of the list. */
  readonly failed: readonly BatchFailure[]
}
