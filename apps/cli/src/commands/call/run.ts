import { UsageError } from '@timkit/command-line'
import { stringifyExactly } from '@timkit/core/internal'
import type { CliContext } from '../../context.ts'
import { suggestion } from '../../input/suggestion.ts'
import { openClient } from '../../open/open-client.ts'
import type { CallFlags } from './flags.ts'
import { knownPaths } from './known-paths.ts'
import { readBodyText } from './read-body-text.ts'

/** Calls a command of the service, and prints its answer. */
export async function runCall(
  this: CliContext,
  flags: CallFlags,
  command: string,
  given?: string,
): Promise<void> {
  const { t, signal } = this
  if (!knownPaths.includes(command) && flags.unknown !== true) {
    const meant = suggestion(command, knownPaths, t)
    throw new UsageError(
      t({
        en: `timkit knows no command ${JSON.stringify(command)}${meant} To send it all the same: --unknown`,
        zh: `timkit 不认识命令 ${JSON.stringify(command)}${meant}仍要发送请加 --unknown`,
      }),
    )
  }
  const body = readBody(await readBodyText(this, given), this)
  const { client } = await openClient(this, flags)
  const answer = await client.request(command, body, { signal })
  const indent = flags.json === true ? undefined : 2
  this.print(`${stringifyExactly(answer, indent)}\n`)
}

/** Integers that a number would round stay whole: sequence numbers and cursors of 64 bits. */
function exactly(_: string, value: unknown, { source = '' }: { source?: string } = {}): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value
  return /^-?\d+$/.test(source) ? BigInt(source) : value
}

function readBody(text: string, { t }: CliContext): object {
  let body: unknown
  let why = ''
  try {
    body = JSON.parse(text, exactly)
  } catch (error) {
    why = `: ${(error as Error).message}`
  }
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body
  throw new UsageError(
    t({
      en: `The body is not a JSON object${why}. In a shell, put it in single quotes, or give it as @FILE`,
      zh: '请求体不是 JSON 对象。在命令行中请用单引号括起来，或用 @文件',
    }),
  )
}
