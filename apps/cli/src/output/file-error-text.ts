import { reasonInChinese } from '@timkit/archive-place'
import type { NamedFileError } from '@timkit/command-line'
import { oneLine } from '@timkit/core'
import type { CliContext } from '../context.ts'

/** What the system says of a file, a folder or a connection that it did not let this program have. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException
  return error instanceof Error && typeof code === 'string' && typeof syscall === 'string'
}

/** Tells it on one line. */
export function systemErrorText(
  error: NodeJS.ErrnoException,
  { language }: Pick<CliContext, 'language'>,
): string {
  if (language === 'en') return oneLine(error.message)
  const { code, path } = error
  return oneLine(`无法读写${path === undefined ? '' : ` ${path}`}：${reasonInChinese(code)}`)
}

/** Tells that the file of an option cannot be read. */
export function namedFileInChinese({ path, source, code }: NamedFileError): string {
  return oneLine(`无法读取 ${source} 指定的文件 ${path}：${reasonInChinese(code)}`)
}
