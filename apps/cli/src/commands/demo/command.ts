import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../context.ts'
import { commonFlags } from '../../flags.ts'
import { whenRun } from '../../when-run.ts'
import type { DemoFlags } from './flags.ts'

/** Shows what there is. */
export function demoCommand(t: Translate) {
  return buildCommand<DemoFlags, [], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runDemo),
    parameters: { flags: commonFlags(t) },
    docs: {
      brief: t({
        en: 'A tour over a sample app, without an account',
        zh: '用示例应用走一遍，不需要账号',
      }),
    },
  })
}
