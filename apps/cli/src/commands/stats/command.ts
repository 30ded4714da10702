import { buildCommand } from '@stricli/core'
import type { CliContext, Translate } from '../../context.ts'
import { kindFlag, numberFlag, readingFlags, textFlag, timeFlags } from '../../flags.ts'
import { whenRun } from '../../when-run.ts'
import type { StatsFlags } from './flags.ts'

/** Counts messages and measures waits. */
export function statsCommand(t: Translate) {
  return buildCommand<StatsFlags, [], CliContext>({
    loader: whenRun(async () => (await import('./run.ts')).runStats),
    parameters: {
      flags: {
        by: {
          kind: 'enum',
          values: ['hour', 'day', 'hour-of-day', 'account', 'group', 'element'],
          brief: t({ en: 'What is counted by. Default: day', zh: '按什么统计，默认 day（天）' }),
          optional: true,
        },
        ...timeFlags(t),
        user: textFlag(t({ en: 'Sent by this account', zh: '由该账号发送' }), 'ID'),
        group: textFlag(t({ en: 'In this group', zh: '在该群里' }), 'ID'),
        kind: kindFlag(t),
        agent: {
          kind: 'parsed',
          parse: String,
          brief: t({
            en: 'How long others waited for this account; may be repeated',
            zh: '其他人等待该账号回复的时间；可重复给出',
          }),
          placeholder: 'ID',
          optional: true,
          variadic: true,
        },
        silence: numberFlag(
          t({
            en: 'Hours after which a conversation begins anew. Default: 8',
            zh: '沉默多少小时后算作新的会话，默认 8',
          }),
          { min: 1, max: 8760 },
        ),
        limit: numberFlag(t({ en: 'How many rows. Default: 1000', zh: '多少行，默认 1000' }), {
          min: 1,
          max: 10_000,
        }),
        ...readingFlags(t),
      },
    },
    docs: {
      brief: t({
        en: 'Count messages of the archive, and how long people waited',
        zh: '统计归档中的消息数量和等待时间',
      }),
      fullDescription: t({
        en: 'Count messages of the archive by time, account, group or element, and measure how long people waited for agents in one-to-one conversations: from their first message after the agent wrote last until the agent answers. The first response is the wait of who begins a conversation, or begins it anew after a silence. Hours and days are those of Beijing, as those of the files are. No text is shown.',
        zh: '按时间、账号、群或消息元素统计归档中的消息，并统计单聊中其他人等待客服的时间：从客服最后一次发言之后对方的第一条消息，到客服回复为止。首次响应是发起会话（或沉默之后重新发起）的人的等待时间。小时和日期按北京时间，与服务端的文件一致。不显示任何消息内容。',
      }),
    },
  })
}
