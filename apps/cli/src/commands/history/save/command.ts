import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../../context.ts'
import { commonFlags, kindFlag, textFlag, wordOf } from '../../../flags.ts'
import { whenRun } from '../../../when-run.ts'
import { hourBrief } from '../hour-brief.ts'
import type { SaveFlags } from './flags.ts'

/** Keeps the service's own files. */
export function saveCommand(t: Translate) {
  return buildCommand<SaveFlags, string[], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runSave),
    parameters: {
      flags: {
        to: textFlag(t({ en: 'Folder. Default: the current one', zh: '文件夹，默认当前文件夹' }), 'DIR'),
        kind: kindFlag(t),
        ...commonFlags(t),
      },
      positional: { kind: 'array', minimum: 1, parameter: wordOf(hourBrief(t), 'HOUR') },
    },
    docs: {
      brief: t({
        en: "Keep the service's own .gz files of hours, verified",
        zh: '保存某些小时的原始 .gz 文件，并校验',
      }),
      fullDescription: t({
        en: "Keep the service's own .gz files of hours, byte for byte, verified by size and MD5. A file that is there already is never overwritten. `timkit archive sync` does this for all hours, and makes them searchable.",
        zh: '逐字节保存某些小时的原始 .gz 文件，并按大小和 MD5 校验。已存在的文件不会被覆盖。`timkit archive sync` 会对所有小时这样做，并建立索引。',
      }),
    },
  })
}
