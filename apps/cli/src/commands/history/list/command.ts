import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../../context.ts'
import { commonFlags, kindFlag, timeFlags } from '../../../flags.ts'
import { whenRun } from '../../../when-run.ts'
import type { ListFlags } from './flags.ts'

/** Lists hours that have files. */
export function listCommand(t: Translate) {
  return buildCommand<ListFlags, [], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runList),
    parameters: { flags: { ...timeFlags(t), kind: kindFlag(t), ...commonFlags(t) } },
    docs: {
      brief: t({ en: 'List the hours that have files', zh: '列出有文件的小时' }),
      fullDescription: t({
        en: 'List the hours that have files: of the last 24 hours unless --since says otherwise. Each hour and kind is one request, ten a second.',
        zh: '列出有文件的小时，默认最近 24 小时，可用 --since 指定。每个小时、每种会话一次请求，每秒十次。',
      }),
    },
  })
}
