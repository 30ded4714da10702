import type { AgentWaits, Statistics, StatisticsQuery, WaitLengths } from '@timkit/archive'
import { UsageError } from '@timkit/command-line'
import { hourMs } from '@timkit/core/internal'
import type { CliContext } from '../../context.ts'
import { checkConversation } from '../../input/check-conversation.ts'
import { readSpan } from '../../input/read-span.ts'
import { openToRead } from '../../open/open-to-read.ts'
import { counted } from '../../output/counted.ts'
import { coverageText } from '../../output/coverage-text.ts'
import { fitNotes } from '../../output/fit-lines.ts'
import { lengthText } from '../../output/length-text.ts'
import { localTime, zoneOf } from '../../output/local-time.ts'
import { drawTable } from '../../output/table.ts'
import { writeJson } from '../../output/write-json.ts'
import { barsOf } from './bars.ts'
import type { StatsFlags } from './flags.ts'
import { labelOf, withSilence } from './rows-of-time.ts'

const barWidth = 40

/** Counts messages and measures waits. */
export async function runStats(this: CliContext, flags: StatsFlags): Promise<void> {
  const query = queryOf(flags, this)
  await using opened = await openToRead(this, flags)
  const { archive } = opened
  const found = await archive.statistics(query)
  if (flags.json === true) {
    const { rows, ...rest } = found
    for (const row of rows) writeJson(this, row)
    writeJson(this, rest)
    return
  }
  this.print(`${countsText(found, this)}\n`)
  if (found.agents.length > 0) this.print(`\n${waitsText(found.agents, this)}\n`)
  this.note(fitNotes(coverageText(found.coverage, this, opened.isAlone), this))
}

function queryOf(flags: StatsFlags, context: CliContext): StatisticsQuery {
  const { by, user, group, kind, agent, silence, limit } = flags
  checkConversation(flags, context)
  if (by === 'group' && kind === 'c2c') {
    throw new UsageError(
      context.t({
        en: '--by group and --kind c2c cannot be together: one-to-one messages are in no group',
        zh: '--by group 和 --kind c2c 不能同时使用：单聊消息不在任何群里',
      }),
    )
  }
  return {
    by,
    ...readSpan(flags, context),
    account: user,
    group,
    kind,
    agents: agent,
    silence: silence === undefined ? undefined : silence * hourMs,
    limit,
  }
}

function countsText(found: Statistics, context: CliContext): string {
  const { t } = context
  const { by, messages, senders, undated, busiestHours } = found
  const sum = t({
    en: `${counted(messages, 'message')} of ${counted(senders, 'account')}`,
    zh: `${senders} 个账号的 ${messages} 条消息`,
  })
  if (messages === 0) return sum
  const unknown = t({
    en: `${undated} of them do not say when they were sent, and are in no hour or day`,
    zh: `其中 ${undated} 条没有发送时间，不计入任何小时或日期`,
  })
  const rows = withSilence(found)
  const numbers = rows.map((row) => row.messages)
  const table = drawTable(
    [
      { head: headOf(by, t) },
      { head: t({ en: 'messages', zh: '消息' }), align: 'right' },
      // Each of them is one.
      ...(by === 'account' ? [] : [{ head: t({ en: 'accounts', zh: '账号' }), align: 'right' } as const]),
      { head: '', draw: (width = barWidth) => barsOf(numbers, Math.min(width, barWidth), context) },
    ],
    rows.map((row) => [
      labelOf(row.key, by),
      String(row.messages),
      ...(by === 'account' ? [] : [String(row.senders)]),
      '',
    ]),
    context,
  )
  const busiest = busiestHours
    .slice(0, 3)
    .map(({ key, messages: count }) => `${labelOf(key, 'hour')} (${count})`)
  const most = t({ en: 'Busiest hours (Beijing)', zh: '最忙的小时（北京时间）' })
  return `${table}\n\n${sum}\n${undated === 0 ? '' : `${unknown}\n`}${most}${t({ en: ': ', zh: '：' })}${busiest.join(t({ en: ', ', zh: '、' }))}`
}

function headOf(by: Statistics['by'], t: CliContext['t']): string {
  return {
    hour: t({ en: 'hour (Beijing)', zh: '小时（北京时间）' }),
    day: t({ en: 'day (Beijing)', zh: '日期（北京时间）' }),
    'hour-of-day': t({ en: 'hour (Beijing)', zh: '时段（北京时间）' }),
    account: t({ en: 'account', zh: '账号' }),
    group: t({ en: 'group', zh: '群' }),
    element: t({ en: 'element', zh: '消息元素' }),
  }[by]
}

function waitsText(agents: readonly AgentWaits[], context: CliContext): string {
  const { t } = context
  const first = t({ en: 'first response', zh: '首次响应' })
  const wait = t({ en: 'wait', zh: '等待' })
  const zone = zoneOf(new Date(context.now()))
  const median = t({ en: 'median', zh: '中位数' })
  const heads = [
    t({ en: 'agent', zh: '客服' }),
    t({ en: 'conversations', zh: '会话' }),
    `${first} ${median}`,
    `${first} p90`,
    `${wait} ${median}`,
    `${wait} p90`,
    t({ en: 'waiting now', zh: '仍在等待' }),
    t({ en: `since (${zone})`, zh: `最早自（${zone}）` }),
  ]
  return drawTable(
    heads.map((head, at) => ({ head, align: at === 0 || at === heads.length - 1 ? 'left' : 'right' })),
    agents.map(({ agent, conversations, firstResponse, waiting, open, openSince }) => [
      agent,
      String(conversations),
      ...lengthsOf(firstResponse, context),
      ...lengthsOf(waiting, context),
      String(open),
      openSince === undefined ? '' : localTime(new Date(openSince * 1000)),
    ]),
    context,
  )
}

function lengthsOf({ median, p90 }: WaitLengths, context: Pick<CliContext, 'language'>): [string, string] {
  return [median, p90].map((length) => (length === null ? '-' : lengthText(length, context))) as [
    string,
    string,
  ]
}
