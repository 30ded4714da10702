/**
 * What became of each account of a request.
 *
 * @module
 */

/** What became of one account. */
export interface RelationOutcome {
  /** Its UserID, as in the request. */
  readonly To_Account: string
  /** 0 when it went well, else an error code. */
  readonly ResultCode: number
  /** Why it did not go well, such as `Err_SNS_BlackListAdd_Already_Exist`; else empty. */
  readonly ResultInfo: string
}

/** The accounts that failed. */
export interface FailedAccounts {
  /** Those whose `ResultCode` is not 0; absent when there are none. */
  readonly Fail_Account?: readonly string[]
}

/** What became of all accounts of a request, which as a whole is a success. */
export interface RelationOutcomes extends FailedAccounts {
  /** One entry per account. */
  readonly ResultItem: readonly RelationOutcome[]
}
