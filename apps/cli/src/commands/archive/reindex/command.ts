import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../../context.ts'
import { archiveFlags, yesFlag } from '../../../flags.ts'
import { whenRun } from '../../../when-run.ts'
import type { ReindexFlags } from './flags.ts'

/** Moves the index to another place. */
export function reindexCommand(t: Translate) {
  return buildCommand<ReindexFlags, [], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runReindex),
    parameters: {
      flags: {
        to: {
          kind: 'parsed',
          parse: String,
          placeholder: 'PLACE',
          brief: t({
            en: 'Where to: sqlite, sqlite:FILE, or clickhouse://host:8123/database',
            zh: '移到哪里：sqlite、sqlite:FILE，或 clickhouse://host:8123/database',
          }),
        },
        dryRun: yesFlag(t({ en: 'Only tell what would be moved', zh: '只说明会移动什么' })),
        quiet: yesFlag(t({ en: 'Write what went wrong, nothing else', zh: '只输出出错的内容' })),
        ...archiveFlags(t),
      },
    },
    docs: {
      brief: t({
        en: 'Move the index to another place, such as from SQLite to ClickHouse or back, and compare both.\nIt goes on where it was ended. The archive remembers the new place once both hold the same; the old index stays.\nExit codes: 0 moved, 1 not all is the same, so that the old index is used on, 2 could not run, 3 another program writes.',
        zh: '把索引移到别处，例如从 SQLite 移到 ClickHouse 或移回来，并比较两者。\n中断后再次运行会接着做。两者内容一致后，归档才会记住新的位置；原来的索引保留。\n退出码：0 已移动，1 内容不一致、继续使用原来的索引，2 无法运行，3 另一个程序正在写入。',
      }),
    },
  })
}
