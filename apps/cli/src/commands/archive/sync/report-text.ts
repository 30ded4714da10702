import type { HeldHour, HourKey, SyncReport } from '@timkit/archive'
import type { CliContext, Translate } from '../../../context.ts'
import { bytesText } from '../../../output/amounts.ts'
import { counted } from '../../../output/counted.ts'
import { isOfHours } from '../../../output/damaged-record-words.ts'
import { localTime } from '../../../output/local-time.ts'
import { partialWords } from '../../../output/partial-words.ts'

/** More hours than these are counted. */
const namedHours = 12

/** What a sync did, and where it is, a line each. */
export function workOf(
  { asked, kept, indexed, changed }: SyncReport,
  place: string,
  { t }: Pick<CliContext, 't'>,
): readonly string[] {
  const lines = [
    t({
      en: `Asked for ${counted(asked, 'hour')}, kept ${counted(kept.files, 'file')} (${bytesText(kept.bytes)}), made ${counted(indexed.messages, 'message')} of ${counted(indexed.hours, 'hour')} searchable.`,
      zh: `查询了 ${asked} 个小时，保存了 ${kept.files} 个文件（${bytesText(kept.bytes)}），为 ${indexed.hours} 个小时的 ${indexed.messages} 条消息建立了索引。`,
    }),
    t({ en: `The archive is in ${place}.`, zh: `归档位于 ${place}。` }),
  ]
  if (changed.length > 0) {
    lines.push(
      t({
        en: `The service has other files than before of ${named(changed, t)}: both are kept, the new ones are searched.`,
        zh: `服务端的文件与之前不同：${named(changed, t)}。两份都保留，搜索使用新的。`,
      }),
    )
  }
  return lines
}

/** What a person has to know or do after a sync, a line each; `[]` when all is well. */
export function troubleOf(report: SyncReport, { t }: Pick<CliContext, 't'>): readonly string[] {
  const { missed, unknown, damagedRecords, failed, partial, notAsked, held, clockOffset } = report
  const lines: string[] = []
  if (missed.length > 0) {
    lines.push(
      t({
        en: `${counted(missed.length, 'hour is', 'hours are')} lost, the service had deleted their files: ${named(missed, t)}. Run a sync at least once a day.`,
        zh: `丢失了 ${missed.length} 个小时，服务端已删除其文件：${named(missed, t)}。请至少每天同步一次。`,
      }),
    )
  }
  for (const { key, aside } of damagedRecords) lines.push(remadeWords(key, aside, t))
  if (unknown.length > 0) {
    lines.push(
      t({
        en: `Whether there was anything in ${counted(unknown.length, 'hour')} is not known any more: ${named(unknown, t)}. Put the file of their day back from a backup, or import a copy of them.`,
        zh: `${unknown.length} 个小时是否有过消息已无从得知：${named(unknown, t)}。请从备份恢复那一天的记录文件，或导入这些小时的副本。`,
      }),
    )
  }
  if (partial.length > 0) {
    const unreadable = partial.reduce((sum, one) => sum + one.unreadable, 0)
    lines.push(
      t({
        en: `${named(partial, t)}: ${partialWords(unreadable, t)}. The rest is searched, and the files stay as the service made them.`,
        zh: `${named(partial, t)}：${partialWords(unreadable, t)}。其余消息可以搜索，文件按服务端的原样保留。`,
      }),
    )
  }
  if (failed.length + notAsked > 0) {
    lines.push(
      t({
        en: `${counted(failed.length, 'hour')} failed, and ${notAsked} ${notAsked === 1 ? 'was' : 'were'} not asked for: run it again.`,
        zh: `${failed.length} 个小时失败，${notAsked} 个小时没有查询：请再次运行。`,
      }),
    )
  }
  if (held.length > 0) lines.push(heldWords(held, t))
  if (clockOffset !== undefined) {
    const minutes = Math.round(clockOffset / 60_000)
    lines.push(
      t({
        en: `The clock of this machine is off by ${counted(-minutes, 'minute')}. The time of the service was used; set the clock.`,
        zh: `本机时钟偏差 ${-minutes} 分钟。已使用服务端时间，请校准时钟。`,
      }),
    )
  }
  return lines
}

/** Who has hours that this sync left, and from when on they are free at the latest. */
function heldWords(held: readonly HeldHour[], t: Translate): string {
  const workers = [...new Set(held.map(({ by }) => by))]
  const until = new Date(Math.max(...held.map((hour) => Date.parse(hour.until))))
  const at = localTime(until).slice(11)
  return t({
    en: `${counted(held.length, 'hour is', 'hours are')} not done: ${named(held, t)}. Held by ${workers.join(', ')}, at work or stopped. Run it again from ${at} on: what a worker has that is not heard of until then is free.`,
    zh: `${held.length} 个小时尚未完成：${named(held, t)}。它们由 ${workers.join('、')} 占用，对方可能仍在处理，也可能已停止。请在 ${at} 之后再次运行：届时仍无消息的程序所占用的小时会释放。`,
  })
}

function named(hours: readonly HourKey[], t: Translate): string {
  const names = hours.slice(0, namedHours).map(({ chatType, hour }) => `${chatType} ${hour}`)
  const rest = hours.length - names.length
  if (rest > 0)
    names.push(
      t({ en: `${rest} more (timkit archive status)`, zh: `另外 ${rest} 个（timkit archive status）` }),
    )
  return names.join(t({ en: ', ', zh: '、' }))
}

/** What became of a file of records that could not be read. */
function remadeWords(key: string, aside: string | undefined, t: CliContext['t']): string {
  if (aside === undefined) {
    return t({
      en: `${key} cannot be read. It stays for now, as other programs are writing: run a sync when they are done.`,
      zh: `无法读取 ${key}。其他程序正在写入，暂时保留：请在它们结束后再次同步。`,
    })
  }
  if (!isOfHours(key)) {
    return t({
      en: `${key} could not be read. It was written anew with what erasures.jsonl says; what it was is now ${aside}.`,
      zh: `无法读取 ${key}。已根据 erasures.jsonl 重新写入；原文件移到了 ${aside}。`,
    })
  }
  return t({
    en: `${key} could not be read. Its hours were remembered anew from their files, and asked for again where the service still has them; it is now ${aside}.`,
    zh: `无法读取 ${key}。已根据消息文件重新生成其中各小时的记录，并重新查询了服务端仍保留的小时；原文件移到了 ${aside}。`,
  })
}
