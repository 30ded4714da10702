import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../../context.ts'
import { archiveFlags, textFlag, timeFlags } from '../../../flags.ts'
import { whenRun } from '../../../when-run.ts'
import type { ExportFlags } from './flags.ts'

/** Gives out what an account wrote and got, or a chat. */
export function exportCommand(t: Translate) {
  return buildCommand<ExportFlags, [], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runExport),
    parameters: {
      flags: {
        user: textFlag(t({ en: 'Sent or received by this account', zh: '由该账号发送或接收' }), 'ID'),
        peer: textFlag(
          t({
            en: 'Between it and --user; alone, one-to-one with anybody',
            zh: '它与 --user 之间；单独使用时为它的所有单聊',
          }),
          'ID',
        ),
        group: textFlag(t({ en: 'In this group', zh: '在该群里' }), 'ID'),
        chat: textFlag(t({ en: 'One chat: a group, or A,B', zh: '一个会话：群 ID，或 A,B' }), 'CHAT'),
        to: textFlag(
          t({ en: 'A new folder. Default: lines to the output', zh: '新文件夹，默认逐行输出' }),
          'DIR',
        ),
        ...timeFlags(t),
        ...archiveFlags(t),
      },
    },
    docs: {
      brief: t({
        en: "Write one account's messages, or a chat, as JSON Lines, with a list of media",
        zh: '把一个账号的消息或一个会话导出为 JSON Lines，并列出媒体文件',
      }),
    },
  })
}
