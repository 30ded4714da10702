import type { CliContext } from '../context.ts'
import { archiveErrorInChinese } from './archive-error-text.ts'

/** What an error says, in the language of the person where there is a text in it, else in English. */
export function errorText(error: Error, { language }: Pick<CliContext, 'language'>): string {
  return (language === 'zh' ? archiveErrorInChinese(error) : undefined) ?? error.message
}
