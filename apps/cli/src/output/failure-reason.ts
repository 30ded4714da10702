import { explain, type Failure } from '@timkit/core'
import type { CliContext } from '../context.ts'
import { serviceErrorText } from './service-error-text.ts'

/** Why one of many is not known, in the language of the person. */
export function failureReason(
  { code, error, reason }: Pick<Failure, 'code' | 'error' | 'reason'>,
  context: Pick<CliContext, 'language'>,
): string {
  if (context.language === 'en') return reason
  if (error !== undefined) return serviceErrorText(error, context)
  return code === undefined ? '服务端没有给出可用的内容' : `${explain(code, 'zh').meaning}（${code}）`
}
