import type { IndexDifference, ReindexPlan, ReindexReport } from '@timkit/archive'
import type { CliContext } from '../../../context.ts'
import { bytesText } from '../../../output/amounts.ts'
import { counted } from '../../../output/counted.ts'

/** What there is to move, before anything is. */
export function planText(
  { from, to, hours, gzipBytes, messages }: ReindexPlan,
  dryRun: boolean,
  { t }: Pick<CliContext, 't'>,
): string {
  const what = t({
    en: `${counted(hours, 'hour')} (${bytesText(gzipBytes)} of files, ${counted(messages, 'message')} in the index)`,
    zh: `${hours} 个小时（文件 ${bytesText(gzipBytes)}，索引中 ${messages} 条消息）`,
  })
  return dryRun
    ? t({
        en: `Would move ${what} from ${from} to ${to}. Nothing was changed: leave away --dry-run to do it.`,
        zh: `将把 ${what} 从 ${from} 移到 ${to}。尚未改动：去掉 --dry-run 才会执行。`,
      })
    : t({ en: `Moving ${what} from ${from} to ${to}.`, zh: `正在把 ${what} 从 ${from} 移到 ${to}。` })
}

/** What became of it, and what to do next. */
export function reportText(
  report: ReindexReport,
  { index }: { readonly index?: string | undefined },
  { t, env }: Pick<CliContext, 't' | 'env'>,
): string {
  const { from, to, compared, differences, moved, isMoved, isRemembered } = report
  if (!isMoved) {
    return t({
      en: `${counted(differences.length, 'hour')} of the old index ${differences.length === 1 ? 'is' : 'are'} not the same in ${to}, so ${from} is used on. Have what is damaged again (timkit archive verify says what), and run the same again.`,
      zh: `原索引中有 ${differences.length} 个小时与 ${to} 不一致，因此继续使用 ${from}。请先恢复损坏的文件（timkit archive verify 会列出），然后再次运行。`,
    })
  }
  const lines = [
    t({
      en: `${counted(moved.messages, 'message')} of hours and ${moved.live} others are searchable in ${to}; ${counted(compared, 'hour')} ${compared === 1 ? 'is' : 'are'} the same in both.`,
      zh: `${to} 中可以搜索 ${moved.messages} 条小时文件的消息和 ${moved.live} 条其他消息；${compared} 个小时在两边一致。`,
    }),
  ]
  const isNamed = Boolean(index?.trim() || env.TIMKIT_INDEX?.trim())
  lines.push(
    isRemembered && !isNamed
      ? t({
          en: 'The archive uses it from now on. Start programs again that have the archive open.',
          zh: '归档从现在起使用它。请重新启动仍打开着该归档的程序。',
        })
      : t({
          en: `The archive uses it where no --index and no TIMKIT_INDEX says otherwise: change or remove them, and start programs again that have the archive open.`,
          zh: '只要没有 --index 或 TIMKIT_INDEX 另行指定，归档就使用它：请修改或去掉它们，并重新启动仍打开着该归档的程序。',
        }),
    t({
      en: `${from} is still there, with all messages. Remove it when no program uses it any more: those that have the archive open, or name it with --index or TIMKIT_INDEX, still do. Else the first erasure removes it.`,
      zh: `${from} 仍然保留，里面有全部消息。请确认已没有程序使用它之后再删除：仍打开着该归档的程序，或用 --index 或 TIMKIT_INDEX 指定它的程序，还在使用它。否则第一次抹除时会删除。`,
    }),
  )
  return lines.join('\n')
}

/** Where both are not the same. */
export function differenceText(
  { chatType, hour, code, old, new: now }: IndexDifference,
  { t }: Pick<CliContext, 't'>,
): string {
  const what = {
    missing: t({ en: `its ${old} messages are only in the old index`, zh: `${old} 条消息只在原索引中` }),
    messages: t({
      en: `the old index has ${old} messages of it, the new one ${now}`,
      zh: `原索引有 ${old} 条消息，新索引有 ${now} 条`,
    }),
    content: t({
      en: `both have ${old} messages of it, but not the same`,
      zh: `两边都有 ${old} 条消息，但内容不同`,
    }),
  }[code]
  return t({ en: `${chatType} ${hour}: ${what}`, zh: `${chatType} ${hour}：${what}` })
}
