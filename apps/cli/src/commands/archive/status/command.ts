import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../../context.ts'
import { numberFlag, readingFlags } from '../../../flags.ts'
import { whenRun } from '../../../when-run.ts'
import type { StatusFlags } from './flags.ts'

/** Shows what an archive has of each hour. */
export function statusCommand(t: Translate) {
  return buildCommand<StatusFlags, [], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runStatus),
    parameters: {
      flags: {
        days: numberFlag(t({ en: 'How many days to draw. Default: 14', zh: '显示多少天，默认 14' }), {
          min: 1,
          max: 3660,
        }),
        ...readingFlags(t),
      },
    },
    docs: {
      brief: t({
        en: 'Draw what it has, day by hour: gaps are seen at a glance',
        zh: '按天和小时画出已有的内容，缺口一目了然',
      }),
    },
  })
}
