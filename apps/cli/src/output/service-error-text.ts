import { type AnyTimError, explain, oneLine, type TimError } from '@timkit/core'
import type { CliContext } from '../context.ts'

/** What the service says is cut here: it is one line of several. */
const mostSaid = 200

/**
 * Tells an error of the service, or of the way to it, on one line. Its message is English: in Chinese the line is made of its code and of what it
 * is about; what the service says stays in the service's words.
 */
export function serviceErrorText(error: TimError, { language }: Pick<CliContext, 'language'>): string {
  return language === 'en'
    ? oneLine(error.message)
    : oneLine(`${headOf(error as AnyTimError)}${explain(error, 'zh').meaning}`)
}

/** The line, and below it what to do. */
export function serviceErrorAdvice(error: TimError, context: Pick<CliContext, 'language'>): string {
  const { remedy } = explain(error, context.language)
  return [serviceErrorText(error, context), remedy].filter((text) => text !== '').join('\n')
}

function headOf(error: AnyTimError): string {
  const command = error.command === undefined ? '' : `${error.command} `
  switch (error.name) {
    case 'ApiError': {
      const said = error.errorInfo.slice(0, mostSaid)
      return `${command}失败，错误码 ${error.code}${said === '' ? '' : `（服务端原文：${said}）`}：`
    }
    case 'NetworkError': {
      const about = [error.host, codeUnder(error)].filter((part) => part !== undefined).join('，')
      return `${command}失败${about === '' ? '' : `（${about}）`}：`
    }
    case 'TimeoutError':
      return `${command}失败（等待了 ${error.timeout} 毫秒）：`
    case 'ResponseError':
      return `${command}失败（HTTP ${error.status}）：`
    default:
      return ''
  }
}

/** What the system calls the reason, which stands innermost. */
function codeUnder(error: Error): string | undefined {
  let found: string | undefined
  for (let each: unknown = error.cause; each instanceof Error; each = each.cause) {
    const { code } = each as NodeJS.ErrnoException
    if (typeof code === 'string') found = code
  }
  return found
}
