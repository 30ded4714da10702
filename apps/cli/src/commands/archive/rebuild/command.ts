import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../../context.ts'
import { archiveFlags, workersFlag } from '../../../flags.ts'
import { whenRun } from '../../../when-run.ts'
import type { RebuildFlags } from './flags.ts'

/** Makes the index again. */
export function rebuildCommand(t: Translate) {
  return buildCommand<RebuildFlags, [], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runRebuild),
    parameters: { flags: { ...workersFlag(t), ...archiveFlags(t) } },
    docs: {
      brief: t({
        en: 'Make the index and the records again, from the files alone',
        zh: '仅凭文件重建索引和记录',
      }),
    },
  })
}
