import { explain, oneLine, type UserSigError } from '@timkit/core'
import type { CliContext } from '../../context.ts'

/** Why a UserSig is not good and what to do, in lines. What the error says besides is English, and told there only. */
export function refusalText(error: UserSigError, { language }: Pick<CliContext, 'language'>): string {
  const { meaning, remedy } = explain(error, language)
  const head = language === 'en' ? `${error.fault}: ${meaning}` : `${error.fault}：${meaning}`
  const lines = language === 'en' ? [head, remedy, oneLine(error.message)] : [head, remedy]
  return lines.map((line) => `${line}\n`).join('')
}
