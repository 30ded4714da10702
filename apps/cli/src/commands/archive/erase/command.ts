import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../../context.ts'
import { archiveFlags, textFlag, yesFlag } from '../../../flags.ts'
import { whenRun } from '../../../when-run.ts'
import type { EraseFlags } from './flags.ts'

/** Erases what an account wrote. */
export function eraseCommand(t: Translate) {
  return buildCommand<EraseFlags, [], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runErase),
    parameters: {
      flags: {
        user: {
          kind: 'parsed',
          parse: String,
          placeholder: 'ID',
          brief: t({ en: 'Whose messages', zh: '谁的消息' }),
        },
        yes: yesFlag(
          t({ en: 'Do it. Without, it is only told what would go', zh: '真正执行；不给时只说明会抹除什么' }),
        ),
        conversations: yesFlag(
          t({
            en: 'Also what others wrote to the account one-to-one',
            zh: '同时抹除他人发给该账号的单聊消息',
          }),
        ),
        removeUnattributed: yesFlag(
          t({
            en: 'Also damaged lines that nobody can tell whose they are',
            zh: '同时删除无法判断由谁发送的损坏行',
          }),
        ),
        reason: textFlag(t({ en: 'Why, for the log', zh: '原因，写入日志' }), 'TEXT'),
        ...archiveFlags(t),
      },
    },
    docs: {
      brief: t({
        en: 'Erase what an account wrote, from every file and the index, for good',
        zh: '从所有文件和索引中永久抹除一个账号写的内容',
      }),
    },
  })
}
