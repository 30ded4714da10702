import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../context.ts'
import { commonFlags, limitFlag, textFlag, timeFlags, yesFlag } from '../../flags.ts'
import { whenRun } from '../../when-run.ts'
import type { MessagesFlags } from './flags.ts'

/** Reads a conversation. */
export function messagesCommand(t: Translate) {
  return buildCommand<MessagesFlags, [], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runMessages),
    parameters: {
      flags: {
        user: textFlag(
          t({ en: 'Whose conversation, with --peer', zh: '谁的会话，与 --peer 一起使用' }),
          'ID',
        ),
        peer: textFlag(t({ en: 'With whom', zh: '与谁的会话' }), 'ID'),
        group: textFlag(t({ en: 'Of this group', zh: '该群的消息' }), 'ID'),
        ...timeFlags(t),
        limit: limitFlag(t, 20),
        oldest: yesFlag(t({ en: 'Oldest first', zh: '从最早的开始' })),
        ...commonFlags(t),
      },
    },
    docs: {
      brief: t({
        en: 'Read what two accounts, or the members of a group, wrote',
        zh: '读取两个账号之间或群里的消息',
      }),
      fullDescription: t({
        en: 'Read what two accounts, or the members of a group, wrote: --user A --peer B, or --group G. Newest first. Nothing is marked as read. The service keeps seven days unless more was bought; `timkit search` finds what is older in an archive.',
        zh: '读取两个账号之间（--user A --peer B）或群里（--group G）的消息，最新的在前，不会标记为已读。服务端默认保留七天；更早的消息用 `timkit search` 在归档中查找。',
      }),
    },
  })
}
