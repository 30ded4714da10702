import { decodeText, UsageError } from '@timkit/command-line'
import type { CliContext } from '../context.ts'

/**
 * Reads what is piped in, as text.
 *
 * @param what What is read, for the error.
 * @throws {UsageError} A person types instead, or it is too long or not text.
 */
export async function readInput(
  { input, isTerminal, t }: CliContext,
  what: string,
  mostBytes: number,
): Promise<string> {
  if (isTerminal.in) {
    throw new UsageError(
      t({
        en: `${what} is read from a pipe: echo … | timkit …`,
        zh: `${what} 从管道读取：echo … | timkit …`,
      }),
    )
  }
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of input) {
    const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part
    parts.push(bytes)
    size += bytes.length
    if (size > mostBytes) {
      throw new UsageError(
        t({
          en: `${what} is longer than ${mostBytes} bytes, and cannot be meant`,
          zh: `${what} 超过 ${mostBytes} 字节，不会是要找的内容`,
        }),
      )
    }
  }
  try {
    return decodeText(Buffer.concat(parts)).replace(/^\uFEFF/, '')
  } catch {
    throw new UsageError(t({ en: `${what} is not text`, zh: `${what} 不是文本` }))
  }
}
