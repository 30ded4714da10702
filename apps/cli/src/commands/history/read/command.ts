import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../../context.ts'
import { commonFlags, kindFlag, wordOf } from '../../../flags.ts'
import { whenRun } from '../../../when-run.ts'
import { hourBrief } from '../hour-brief.ts'
import type { ReadFlags } from './flags.ts'

/** Reads the messages of an hour. */
export function readCommand(t: Translate) {
  return buildCommand<ReadFlags, [string], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runRead),
    parameters: {
      flags: { kind: kindFlag(t), ...commonFlags(t) },
      positional: { kind: 'tuple', parameters: [wordOf(hourBrief(t), 'HOUR')] },
    },
    docs: {
      brief: t({ en: 'Read the messages of an hour', zh: '读取某个小时的消息' }),
      fullDescription: t({
        en: 'Read the messages of an hour, as they were sent: a file does not tell what was recalled since. Sizes and MD5s are checked.',
        zh: '读取某个小时的消息，内容为发送时的样子：文件不会说明之后撤回了什么。会校验大小和 MD5。',
      }),
    },
  })
}
