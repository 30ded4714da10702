import { exitCodes } from './exit-codes.ts'

/** An error that a person can act on: its message is shown without a stack trace, and it says how the program ends. */
export class ExitError extends Error {
  override readonly name: string = 'ExitError'
  /** One of {@link exitCodes}. */
  readonly exitCode: number

  constructor(message: string, exitCode: number) {
    super(message)
    this.exitCode = exitCode
  }
}

/** A mistake on the command line, in the environment, or in a file that they name. */
export class UsageError extends ExitError {
  override readonly name = 'UsageError'

  constructor(message: string) {
    super(message, exitCodes.unusable)
  }
}

/** How a program ends after an error. */
export function exitCodeOf(error: unknown): number {
  return error instanceof ExitError ? error.exitCode : exitCodes.incomplete
}
