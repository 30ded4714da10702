import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../context.ts'
import { commonFlags, wordOf } from '../../flags.ts'
import { whenRun } from '../../when-run.ts'
import type { CodeFlags } from './flags.ts'

/** Explains error codes. */
export function codeCommand(t: Translate) {
  return buildCommand<CodeFlags, string[], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runCode),
    parameters: {
      flags: commonFlags(t),
      positional: {
        kind: 'array',
        minimum: 1,
        parameter: wordOf(t({ en: 'An error code, such as 70001', zh: '错误码，例如 70001' }), 'N'),
      },
    },
    docs: {
      brief: t({
        en: 'Explain an error code: what it means, what to do',
        zh: '解释错误码：含义和处理办法',
      }),
    },
  })
}
