/**
 * What every `TypeError` and `RangeError` for a wrong argument has besides its message, so that a web handler can tell
 * what its user sent from a mistake of its own.
 */
export interface ArgumentError extends Error {
  /** The same for all of them: what {@link isArgumentError} goes by. */
  readonly code: 'ERR_TIMKIT_ARGUMENT'
  /** What is wrong, as the caller calls it: `account`, `peers[3]`, `retry.limit`. */
  readonly argument: string
}

/** Whether timkit refused an argument, before anything was sent. Works across two copies of this package. */
export function isArgumentError(value: unknown): value is (TypeError | RangeError) & ArgumentError {
  // By its code, because `instanceof` knows the errors of one realm only.
  return (value as Partial<ArgumentError> | null | undefined)?.code === 'ERR_TIMKIT_ARGUMENT'
}
