import type { ItemFailure } from '../../failure.ts'

/** Which of some accounts exist. An account is in one of the three lists, each in the order in which they were asked for. */
export interface AccountsExistence {
  /** The accounts that exist. */
  readonly existing: readonly string[]
  /** The accounts that do not. */
  readonly missing: readonly string[]
  /** The accounts of which it is not known, each as `item`, with the reason. */
  readonly failed: readonly ItemFailure[]
}
