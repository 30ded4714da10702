import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../context.ts'
import { commonFlags, wordOf, yesFlag } from '../../flags.ts'
import { whenRun } from '../../when-run.ts'
import type { UnreadFlags } from './flags.ts'

/** Counts unread messages. */
export function unreadCommand(t: Translate) {
  return buildCommand<UnreadFlags, string[], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runUnread),
    parameters: {
      flags: {
        peers: yesFlag(t({ en: 'Count for each peer who wrote', zh: '按会话对方分别计数' })),
        ...commonFlags(t),
      },
      positional: {
        kind: 'array',
        minimum: 1,
        parameter: wordOf(t({ en: 'Whose messages', zh: '谁的消息' }), 'ACCOUNT'),
      },
    },
    docs: {
      brief: t({
        en: 'Count the unread one-to-one messages of accounts',
        zh: '统计账号的单聊未读消息数',
      }),
      fullDescription: t({
        en: 'Count the unread one-to-one messages of accounts. Nothing is marked as read. The service counts at most 250 of a conversation, of the last 7 days.',
        zh: '统计账号的单聊未读消息数，不会标记为已读。服务端对每个会话最多计 250 条，且只计最近 7 天。',
      }),
    },
  })
}
