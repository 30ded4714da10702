import { ApiError, type TimError } from '../../errors.ts'
import { certainlyDidNotRun } from './retry.ts'

/**
 * Whether a command may have run although an attempt failed so: its answer was lost, or the service failed inside. After a
 * refusal for any other reason it has not.
 */
export function mayHaveRun(failure: TimError): boolean {
  if (certainlyDidNotRun(failure)) return false
  return !(failure instanceof ApiError) || failure.retryable
}
