/**
 * What the commands of the push service say about an account or a device for which they failed.
 *
 * @module
 */

/** An account or a device for which a command failed. */
export interface PushAccountError {
  /** The UserID or RegistrationID as it was in the request. */
  readonly To_Account: string
  /** Why, as an error code: 70107 says that there is none with this id. */
  readonly ErrorCode: number
  /** The same in words. */
  readonly ErrorInfo?: string
}

/** An answer that has nothing but who failed. */
export interface PushOutcome {
  /** For whom nothing was done. */
  readonly ErrorList?: readonly PushAccountError[]
}
