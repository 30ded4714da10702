import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../context.ts'
import { commonFlags, limitFlag, wordOf } from '../../flags.ts'
import { whenRun } from '../../when-run.ts'
import type { InboxFlags } from './flags.ts'

/** Lists conversations. */
export function inboxCommand(t: Translate) {
  return buildCommand<InboxFlags, [string], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runInbox),
    parameters: {
      flags: { limit: limitFlag(t, 50), ...commonFlags(t) },
      positional: {
        kind: 'tuple',
        parameters: [wordOf(t({ en: 'Whose conversations', zh: '谁的会话' }), 'ACCOUNT')],
      },
    },
    docs: {
      brief: t({
        en: 'List the conversations of an account: names, unread counts, last messages',
        zh: '列出账号的会话：名称、未读数、最后一条消息',
      }),
    },
  })
}
