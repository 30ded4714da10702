import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../../context.ts'
import { archiveFlags, yesFlag } from '../../../flags.ts'
import { whenRun } from '../../../when-run.ts'
import type { PruneFlags } from './flags.ts'

/** Drops what is old. */
export function pruneCommand(t: Translate) {
  return buildCommand<PruneFlags, [], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runPrune),
    parameters: {
      flags: {
        olderThan: {
          kind: 'parsed',
          parse: String,
          placeholder: 'AGE',
          brief: t({ en: 'Whole months older than this go: 400d', zh: '删除早于此的整月：400d' }),
        },
        yes: yesFlag(
          t({ en: 'Do it. Without, it is only told what would go', zh: '真正执行；不给时只说明会删除什么' }),
        ),
        ...archiveFlags(t),
      },
    },
    docs: {
      brief: t({ en: 'Drop whole months that are older than a time', zh: '删除早于某个时间的整月' }),
    },
  })
}
