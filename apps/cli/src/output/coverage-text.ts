import type { Coverage, Gap, GapReason } from '@timkit/archive'
import { hourMs } from '@timkit/core/internal'
import type { CliContext, Translate } from '../context.ts'
import { counted } from './counted.ts'
import { localTime, zoneOf } from './local-time.ts'
import { partialWords } from './partial-words.ts'
import { stateWords } from './state-words.ts'

/** More gaps than these are counted. */
const shownGaps = 8

/**
 * Says what of the time a search covered. Hours without a file are most hours of a quiet app, and are told in one line; each that is lost,
 * damaged, not searchable yet or not over stands for itself.
 *
 * @param isAlone whether there is only an index
 */
export function coverageText(coverage: Coverage, { t }: Pick<CliContext, 't'>, isAlone = false): string {
  const { since, until, complete, gaps, assumedEmpty } = coverage
  if (since === undefined) {
    if (isAlone) {
      return t({
        en: 'Nothing is known of any hour: the index has none.\n',
        zh: '没有任何小时的记录：索引中一个也没有。\n',
      })
    }
    return t({
      en: 'Nothing is known of any hour: the archive is empty, or its bucket lists late. Run timkit archive sync.\n',
      zh: '没有任何小时的记录：归档是空的，或存储桶的列表尚未更新。请运行 timkit archive sync。\n',
    })
  }
  const tail = gaps.find((gap) => gap.tail === true)
  const missing = gaps.filter((gap) => gap.tail !== true)
  const waiting = missing.filter(({ reason }) => reason === 'waiting')
  const others = missing.filter(({ reason }) => reason !== 'waiting')
  return [
    ...(tail === undefined ? [] : [tailLine(tail, t)]),
    headLine(since, until, complete, t),
    ...(waiting.length > 0 ? [waitingLine(waiting, t)] : []),
    ...others.slice(0, shownGaps).map((gap) => gapLine(gap, t, isAlone)),
    ...(others.length > shownGaps ? [moreLine(others.length - shownGaps, t)] : []),
    ...(assumedEmpty > 0 ? [emptyLine(assumedEmpty, t)] : []),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function headLine(since: Date, until: Date, complete: boolean, t: Translate): string {
  const [from, to, zone] = [minute(since), minute(until), zoneOf(until)]
  const all = complete
    ? t({ en: ', all of it.', zh: '，全部覆盖。' })
    : t({ en: '. Not covered:', zh: '。未覆盖：' })
  return t({ en: `Searched ${from} to ${to} (${zone})`, zh: `搜索范围 ${from} 至 ${to}（${zone}）` }) + all
}

function tailLine({ since }: Gap, t: Translate): string {
  const time = minute(since)
  return t({
    en: `What has no file yet was asked of the service, since ${time}.`,
    zh: `${time} 起还没有文件的部分已向服务端查询。`,
  })
}

function waitingLine(gaps: readonly Gap[], t: Translate): string {
  const hours = (kind: Gap['chatType']) =>
    gaps.reduce(
      (sum, { chatType, since, until }) =>
        sum + (chatType === kind ? Math.round((until.getTime() - since.getTime()) / hourMs) : 0),
      0,
    )
  const counts = (['c2c', 'group'] as const)
    .map((kind) => ({ kind, count: hours(kind) }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) =>
      t({ en: `${counted(count, 'hour')} of ${kind}`, zh: `${kind} ${count} 个小时` }),
    )
    .join(t({ en: ', ', zh: '、' }))
  const first = minute(new Date(Math.min(...gaps.map(({ since }) => since.getTime()))))
  const last = minute(new Date(Math.max(...gaps.map(({ until }) => until.getTime()))))
  return t({
    en: `  ${counts} between ${first} and ${last}: ${gapWords(t).waiting}`,
    zh: `  ${first} 至 ${last} 之间 ${counts}：${gapWords(t).waiting}`,
  })
}

function gapLine(
  { chatType, since, until, reason, unreadable = 0 }: Gap,
  t: Translate,
  isAlone: boolean,
): string {
  const words = reason === 'partial' ? partialWords(unreadable, t) : gapWords(t, isAlone)[reason]
  return `  ${chatType.padEnd(5)} ${minute(since)} – ${minute(until)}  ${words}`
}

function moreLine(count: number, t: Translate): string {
  return t({ en: `  and ${count} more (--json has all)`, zh: `  以及另外 ${count} 段（--json 可查看全部）` })
}

function emptyLine(count: number, t: Translate): string {
  return t({
    en: `${counted(count, 'hour counts', 'hours count')} as empty: the service had no file of ${count === 1 ? 'it' : 'them'} for seven days.`,
    zh: `${count} 个小时视为无消息：服务端七天内一直没有它们的文件。`,
  })
}

function minute(time: Date): string {
  return localTime(time).slice(0, 16)
}

function gapWords(t: Translate, isAlone = false): Readonly<Record<GapReason, string>> {
  const { future, due, ready, unknown, damaged, partial } = stateWords(t, isAlone)
  return {
    future,
    due,
    ready,
    unknown,
    damaged,
    partial,
    waiting: t({ en: 'no file yet, or nobody wrote', zh: '还没有文件，或没有人发消息' }),
    missed: t({ en: 'lost', zh: '丢失' }),
    before: isAlone
      ? t({ en: 'before the index begins', zh: '索引开始之前' })
      : t({ en: 'before the archive begins', zh: '归档开始之前' }),
  }
}
