import { IntegrityError, type IntegrityFault } from '@timkit/core'

/** Why a thread failed, as it tells another one. */
export interface ToldFailure {
  readonly message: string
  /** Of a file that is not what the service gave any more. */
  readonly fault?: IntegrityFault
}

/** Writes what was thrown so that another thread can be told. */
export function toldFailure(error: unknown): ToldFailure {
  const message = error instanceof Error ? error.message : String(error)
  return error instanceof IntegrityError ? { message, fault: error.fault } : { message }
}
