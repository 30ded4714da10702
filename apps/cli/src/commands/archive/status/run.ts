import { type Archive, ArchiveError, type ArchiveStatus, type WorkerStatus } from '@timkit/archive'
import { exitCodes } from '@timkit/command-line'
import type { CliContext } from '../../../context.ts'
import { openToRead } from '../../../open/open-to-read.ts'
import { bytesText } from '../../../output/amounts.ts'
import { drawCalendar } from '../../../output/calendar.ts'
import { counted } from '../../../output/counted.ts'
import { damagedRecordWords } from '../../../output/damaged-record-words.ts'
import { fitLines } from '../../../output/fit-lines.ts'
import { partialWords } from '../../../output/partial-words.ts'
import { unfinishedText } from '../../../output/unfinished-text.ts'
import { writeJson } from '../../../output/write-json.ts'
import type { StatusFlags } from './flags.ts'

/** Shows what an archive has of each hour. */
export async function runStatus(this: CliContext, flags: StatusFlags): Promise<void> {
  await using opened = await openToRead(this, flags)
  const { archive, isAlone } = opened
  const show = (status: ArchiveStatus, note = '') => {
    if (flags.json === true) writeJson(this, status)
    else this.print(`${describe(status, { days: flags.days ?? 14, isAlone }, this)}${note}\n`)
  }
  const status = await archive.status().catch(async (error: unknown) => {
    const known = await withoutIndex(archive, error)
    if (known !== undefined) show(known, `\n\n${fitLines(byRecordsText(this.t), this)}`)
    throw error
  })
  show(status)
  const { missed, unknown, damaged, partial } = status.counts
  const lacking = missed + unknown + damaged + partial + status.damagedRecords.length
  this.process.exitCode = lacking === 0 ? exitCodes.complete : exitCodes.incomplete
}

/** What its records tell while the index cannot be used; `undefined` where that is not what is wrong. */
async function withoutIndex(archive: Archive, error: unknown): Promise<ArchiveStatus | undefined> {
  if (error instanceof ArchiveError && error.fault === 'other-index') return undefined
  // What cannot be read either is told by what was wrong first.
  return archive.status({ withoutIndex: true }).catch(() => undefined)
}

function byRecordsText(t: CliContext['t']): string {
  return t({
    en: 'The index cannot be used now: this is what the records of the hours tell. What is kept counts as not searchable, and no messages are counted.',
    zh: '目前无法使用索引：以上来自各小时的记录。已保存的一律算作还不能搜索，也没有统计消息数。',
  })
}

function describe(
  status: ArchiveStatus,
  { days, isAlone }: { readonly days: number; readonly isAlone: boolean },
  context: CliContext,
): string {
  const { t } = context
  const { name, sdkAppId, index, messages, gzipBytes, hours, damagedRecords } = status
  const head = t({
    en: `${name}: app ${sdkAppId}, ${counted(messages, 'message')} searchable, ${bytesText(gzipBytes)} of files, ${index}`,
    zh: `${name}：应用 ${sdkAppId}，可搜索 ${messages} 条消息，文件 ${bytesText(gzipBytes)}，${index}`,
  })
  const partial = hours
    .filter(({ state }) => state === 'partial')
    .map(({ chatType, hour, unreadable = 0 }) => `\n${chatType} ${hour}: ${partialWords(unreadable, t)}`)
  const records = damagedRecords.map((key) => `\n${fitLines(damagedRecordWords(key, t), context)}`)
  const workers = status.workers.map((worker) => `\n${fitLines(workerWords(worker, t), context)}`)
  const begun =
    status.unfinished === undefined ? [] : [`\n${fitLines(unfinishedText(status.unfinished, t), context)}`]
  const notes = [...begun, ...workers, ...partial, ...records]
  return `${fitLines(head, context)}\n\n${drawCalendar(hours, days, context, isAlone)}${notes.length > 0 ? '\n' : ''}${notes.join('')}`
}

function workerWords({ name, host, pid, since, hours }: WorkerStatus, t: CliContext['t']): string {
  return t({
    en: `Worker ${name} (process ${pid} on ${host}, since ${since}) has ${counted(hours.length, 'hour')}`,
    zh: `工作进程 ${name}（${host} 上的进程 ${pid}，自 ${since}）正在处理 ${hours.length} 个小时`,
  })
}
