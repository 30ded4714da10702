/**
 * What several commands say about an account for which they failed.
 *
 * @module
 */

/** An account for which a batch failed. */
export interface AccountError {
  /** The UserID as it was in the request. */
  readonly To_Account: string
  /** Why, as an error code: 70107 says that the account does not exist. */
  readonly ErrorCode: number
}
