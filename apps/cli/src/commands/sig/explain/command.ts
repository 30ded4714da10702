import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../../context.ts'
import { commonFlags } from '../../../flags.ts'
import { whenRun } from '../../../when-run.ts'
import { sigArgument } from '../sig-argument.ts'
import type { ExplainFlags } from './flags.ts'

/** Says what a UserSig says. */
export function explainCommand(t: Translate) {
  return buildCommand<ExplainFlags, [string?], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runExplain),
    parameters: { flags: commonFlags(t), positional: sigArgument(t) },
    docs: {
      brief: t({ en: 'Show what a UserSig says, without a key', zh: '显示 UserSig 的内容，不需要密钥' }),
    },
  })
}
