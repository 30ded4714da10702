import type { TimError } from '../errors.ts'

/** What has become of a batch that is not as it was asked for, although no request of it says so: each of its items has failed. */
export class NotAsAsked {
  /** Why, in words for a person. */
  readonly reason: string
  /** Whether something was done all the same. */
  readonly mayBeDone: boolean
  /** What a request failed with, when one did. */
  readonly error: TimError | undefined

  /** Makes what is said of each item. */
  constructor(reason: string, mayBeDone: boolean, error?: TimError) {
    this.reason = reason
    this.mayBeDone = mayBeDone
    this.error = error
  }
}
