import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../../context.ts'
import { archiveFlags, textFlag, workersFlag, yesFlag } from '../../../flags.ts'
import { whenRun } from '../../../when-run.ts'
import type { SyncFlags } from './flags.ts'

/** Keeps what the service has. */
export function syncCommand(t: Translate) {
  return buildCommand<SyncFlags, [], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runSync),
    parameters: {
      flags: {
        since: textFlag(
          t({ en: 'Only hours since: 6d, 12h, or a time', zh: '只取这之后的小时：6d、12h，或一个时间' }),
          'TIME',
        ),
        watch: yesFlag(
          t({ en: 'Go on for ever, a round after each hour', zh: '一直运行，每个小时之后同步一次' }),
        ),
        quiet: yesFlag(t({ en: 'Say only what went wrong', zh: '只输出问题' })),
        ...workersFlag(t),
        name: textFlag(
          t({
            en: 'Name of this worker among those that share the archive (TIMKIT_WORKER_NAME)',
            zh: '多个程序共同处理一个归档时，本程序的名字（TIMKIT_WORKER_NAME）',
          }),
          'NAME',
        ),
        ...archiveFlags(t),
      },
    },
    docs: {
      brief: t({
        en: 'Keep the hourly files that the service still has, and make them searchable',
        zh: '保存服务端还有的每小时消息文件，并建立索引',
      }),
      fullDescription: t({
        en: 'Keep the hourly files that the service still has, and make them searchable. Run it again at any time: it goes on where it was, also after it was killed. While the index cannot be used, files are kept all the same, and the next sync indexes them. Exit codes: 0 complete, 1 something is missing, failed, or held by another worker, 2 could not run, 3 another program writes, 130 interrupted.',
        zh: '保存服务端还有的每小时消息文件，并建立索引。随时可以再次运行：被中断后会从断点继续。索引暂时不可用时仍会保存消息文件，由下次同步建立索引。退出码：0 完成，1 有缺失、失败，或由其他程序占用，2 无法运行，3 另一个程序正在写入，130 被中断。',
      }),
    },
  })
}
