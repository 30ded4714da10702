import {
  ArchiveError,
  IndexAddressError,
  IndexCursorError,
  IndexFileError,
  IndexRuntimeError,
  SearchQueryError,
  StorageError,
} from '@timkit/archive'
import { ExitError, exitCodes } from '@timkit/command-line'
import { isArgumentError, isTimError } from '@timkit/core'
import type { CliContext } from './context.ts'
import { errorText } from './output/error-text.ts'
import { isSystemError } from './output/file-error-text.ts'
import { serviceErrorAdvice } from './output/service-error-text.ts'

/** Tells an error, and sets how the program ends by it. */
export function tellFailure(context: CliContext, thrown: unknown): void {
  // What could not be closed after an error is not what went wrong.
  const error = isSuppressed(thrown) ? thrown.suppressed : thrown
  context.process.exitCode = exitCodeOf(error, context.signal)
  context.note(`timkit: ${failureText(error, context)}\n`)
}

function isSuppressed(error: unknown): error is { readonly suppressed: unknown } {
  return error instanceof Error && error.name === 'SuppressedError' && 'suppressed' in error
}

/** How the program ends after an error: the numbers are promised to scripts. */
function exitCodeOf(error: unknown, signal: AbortSignal): number {
  if (signal.aborted) return exitCodes.interrupted
  if (error instanceof ExitError) return error.exitCode
  if (error instanceof ArchiveError) return error.fault === 'locked' ? exitCodes.locked : exitCodes.unusable
  return exitCodes.unusable
}

/** What is said of an error: a sentence that a person can act on, and a stack only where it is a fault of ours. */
function failureText(error: unknown, context: Pick<CliContext, 'language' | 'signal' | 't'>): string {
  const { signal, t } = context
  if (signal.aborted) {
    return t({
      en: 'Stopped. What was done stays done; run it again to go on.',
      zh: '已停止。已完成的部分都保留着，再次运行即可继续。',
    })
  }
  if (isTimError(error)) return serviceErrorAdvice(error, context)
  const isOwn =
    error instanceof ExitError ||
    error instanceof ArchiveError ||
    error instanceof IndexAddressError ||
    error instanceof IndexCursorError ||
    error instanceof IndexFileError ||
    error instanceof IndexRuntimeError ||
    error instanceof StorageError ||
    error instanceof SearchQueryError ||
    isArgumentError(error) ||
    isSystemError(error)
  if (isOwn) return errorText(error as Error, context)
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
