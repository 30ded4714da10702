import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../context.ts'
import { numberFlag, readingFlags, textFlag, timeFlags, yesFlag } from '../../flags.ts'
import { whenRun } from '../../when-run.ts'
import type { SearchFlags } from './flags.ts'

/** Finds messages. */
export function searchCommand(t: Translate) {
  return buildCommand<SearchFlags, string[], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runSearch),
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
        kind: {
          kind: 'enum',
          values: ['c2c', 'group'],
          brief: t({ en: 'One-to-one, or groups only', zh: '只要单聊或只要群聊' }),
          optional: true,
        },
        ...timeFlags(t),
        limit: numberFlag(t({ en: 'How many. Default: 20', zh: '多少条，默认 20' }), { min: 1, max: 1000 }),
        oldest: yesFlag(t({ en: 'Oldest first', zh: '从最早的开始' })),
        count: yesFlag(t({ en: 'Only how many', zh: '只要数量' })),
        live: yesFlag(
          t({
            en: 'Ask the service for what has no file yet, of --user and --peer or of --group',
            zh: '向服务端查询还没有文件的部分（--user 与 --peer 之间，或 --group 里）',
          }),
        ),
        cursor: textFlag(t({ en: 'Go on where a page ended', zh: '从上一页的结尾继续' }), 'CURSOR'),
        ...readingFlags(t),
      },
      positional: {
        kind: 'array',
        parameter: {
          parse: String,
          brief: t({
            en: 'Words, all of them; "in quotes" a phrase; -not; 139*',
            zh: '关键词（全部命中）；"引号" 为短语；-排除；139*',
          }),
          placeholder: 'WORDS',
        },
      },
    },
    docs: { brief: t({ en: 'Find messages in the archive', zh: '在归档中搜索消息' }) },
  })
}
