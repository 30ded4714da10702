import { ApiError, NetworkError, TimeoutError } from '@timkit/core'
import { t } from '../text.ts'
import type { Failure } from './failure.ts'
import { failureText } from './failure-text.ts'

/** An archive cannot do what was asked: why, in words for a person. */
export class ArchiveFailure extends Error {
  override readonly name = 'ArchiveFailure'
  /** Which, where the archive says so. */
  readonly fault: string | undefined
  /** Whether it is what was asked that is wrong, and not the archive. */
  readonly isOfQuestion: boolean

  constructor(message: string, { name, fault }: Pick<Failure, 'name' | 'fault'>) {
    super(message)
    this.fault = fault
    this.isOfQuestion = name === 'SearchQueryError'
  }
}

/** Makes the failure of another thread an error of this one, in the language of the editor where the words are ours. */
export async function archiveError(failure: Failure): Promise<Error> {
  const { name, message, code } = failure
  // As if it had been asked here: what is said of errors of the service is said of these.
  if (name === 'ApiError' && typeof code === 'number')
    return new ApiError(message, { errorCode: code, errorInfo: '' })
  if (name === 'NetworkError') return new NetworkError(message)
  if (name === 'TimeoutError') return new TimeoutError(message, { timeout: 0 })
  if (name === 'AbortError') return new DOMException(message, name)
  return new ArchiveFailure(wordsOf(failure) ?? failureText(failure), failure)
}

function wordsOf(failure: Failure): string | undefined {
  const { name, fault, holder } = failure
  const message = failureText(failure)
  if (name === 'SearchQueryError') return t('These words cannot be searched for: {0}', message)
  if (name === 'IndexRuntimeError')
    return t(
      'This editor is too old for archives: its Node has no SQLite that can keep an index. {0}',
      message,
    )
  switch (fault) {
    case 'not-an-archive':
      return t('There is no archive yet. Sync it first: that makes one. {0}', message)
    case 'other-app':
      return t('This is the archive of another app. Choose another folder. {0}', message)
    case 'locked':
      return holder === undefined
        ? t('Another program writes to this archive: wait until it is done. {0}', message)
        : t(
            'Another program writes to this archive, process {0} on {1} since {2}: wait until it is done.',
            holder.pid,
            holder.host,
            holder.since,
          )
    case 'newer':
      return t('A newer release made this archive: update the extension. {0}', message)
    case 'damaged':
      return t('What the archive says of itself cannot be read. {0}', message)
    case 'index':
    case 'other-index':
      return t('The index of the archive cannot be used. {0}', message)
    default:
      return undefined
  }
}
