import { readFile } from 'node:fs/promises'
import { decodeText, UsageError } from '@timkit/command-line'
import type { CliContext } from '../../context.ts'
import { readInput } from '../../input/read-input.ts'
import { isSystemError, systemErrorText } from '../../output/file-error-text.ts'

/** The service takes less; a file that is larger was not meant. */
const mostBytes = 8 * 1024 * 1024

/**
 * Reads the body that is meant: nothing is an empty one.
 *
 * @throws {UsageError} The file cannot be read.
 */
export async function readBodyText(context: CliContext, given: string | undefined): Promise<string> {
  const { t } = context
  if (given === undefined) return '{}'
  if (given === '-') return readInput(context, t({ en: 'The body', zh: '请求体' }), mostBytes)
  if (!given.startsWith('@')) return given
  const path = given.slice(1)
  try {
    return decodeText(await readFile(path)).replace(/^\uFEFF/, '')
  } catch (error) {
    // What is no text has no code.
    const why = isSystemError(error)
      ? systemErrorText(error, context)
      : t({ en: 'it is not text', zh: '它不是文本' })
    throw new UsageError(t({ en: `Cannot read the body: ${why}`, zh: `无法读取请求体：${why}` }))
  }
}
