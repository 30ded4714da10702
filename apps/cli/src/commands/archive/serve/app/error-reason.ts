import {
  ArchiveError,
  IndexAddressError,
  IndexFileError,
  IndexRuntimeError,
  StorageError,
} from '@timkit/archive'
import { ExitError } from '@timkit/command-line'
import { isArgumentError, isTimError } from '@timkit/core'

/** What kind of failure it was: few words, which metrics have as a label. */
export type ErrorReason =
  | 'service'
  | 'network'
  | 'integrity'
  | 'storage'
  | 'index'
  | 'archive'
  | 'config'
  | 'webhook'
  | 'other'

/** Says what kind of failure an error is. */
export function reasonOf(error: unknown): ErrorReason {
  if (isTimError(error)) {
    if (error.name === 'NetworkError' || error.name === 'TimeoutError') return 'network'
    return error.name === 'IntegrityError' ? 'integrity' : 'service'
  }
  if (error instanceof StorageError) return 'storage'
  if (error instanceof ArchiveError) {
    if (error.fault === 'index' || error.fault === 'no-engine') return 'index'
    return error.fault === 'no-credentials' || error.fault === 'other-index' ? 'config' : 'archive'
  }
  if (error instanceof IndexAddressError) return 'config'
  if (error instanceof IndexFileError || error instanceof IndexRuntimeError) return 'index'
  return error instanceof ExitError || isArgumentError(error) ? 'config' : 'other'
}
