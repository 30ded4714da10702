import { archiveErrorInChinese } from '@timkit/archive-place'
import { NamedFileError } from '@timkit/command-line'
import { isArgumentError, isTimError } from '@timkit/core'
import type { CliContext } from '../context.ts'
import { argumentErrorInChinese } from './argument-error-text.ts'
import { isSystemError, namedFileInChinese, systemErrorText } from './file-error-text.ts'
import { serviceErrorText } from './service-error-text.ts'

/** What an error says on one line, in the language of the person. Each kind has its own texts; none goes by the words of another. */
export function errorText(error: Error, context: Pick<CliContext, 'language'>): string {
  if (isTimError(error)) return serviceErrorText(error, context)
  if (isSystemError(error)) return systemErrorText(error, context)
  if (context.language === 'en') return error.message
  if (error instanceof NamedFileError) return namedFileInChinese(error)
  if (isArgumentError(error)) return argumentErrorInChinese(error)
  return archiveErrorInChinese(error) ?? error.message
}
