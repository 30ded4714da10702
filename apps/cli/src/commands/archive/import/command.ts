import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../../context.ts'
import { type ArchiveFlags, archiveFlags, wordOf } from '../../../flags.ts'
import { whenRun } from '../../../when-run.ts'

/** Takes files that people saved themselves. */
export function importCommand(t: Translate) {
  return buildCommand<ArchiveFlags, string[], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runImport),
    parameters: {
      flags: archiveFlags(t),
      positional: {
        kind: 'array',
        minimum: 1,
        parameter: wordOf(t({ en: 'Files, or folders of them', zh: '文件，或其所在的文件夹' }), 'PATH'),
      },
    },
    docs: {
      brief: t({
        en: 'Take hour files that were saved before, such as by timkit history save',
        zh: '导入以前保存的小时文件，例如 timkit history save 保存的',
      }),
    },
  })
}
