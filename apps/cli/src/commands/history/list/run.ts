import { type HistoryFile, historyHourStart } from '@timkit/core'
import { dayMs } from '@timkit/core/internal'
import type { CliContext } from '../../../context.ts'
import { readSince, readUntil } from '../../../input/read-moment.ts'
import { openClient } from '../../../open/open-client.ts'
import { bytesText } from '../../../output/amounts.ts'
import { counted } from '../../../output/counted.ts'
import { localTime, zoneOf } from '../../../output/local-time.ts'
import { serviceErrorText } from '../../../output/service-error-text.ts'
import { noteMissing } from '../../../output/shortfall.ts'
import { drawTable } from '../../../output/table.ts'
import { writeJson } from '../../../output/write-json.ts'
import { absentText } from '../hour-words.ts'
import type { ListFlags } from './flags.ts'

/** Lists hours that have files. */
export async function runList(this: CliContext, flags: ListFlags): Promise<void> {
  const { client } = await openClient(this, flags)
  const { since, until, kind } = flags
  const now = new Date(client.now())
  const end = until === undefined ? now : readUntil(until, this)
  const range = {
    since: since === undefined ? new Date(client.now() - dayMs) : readSince(since, this),
    // Of this day there is no later hour yet.
    until: end < now ? end : now,
    chatTypes: kind === undefined ? undefined : [kind],
  }
  const files: HistoryFile[] = []
  const absent = { 'not-ready-or-empty': 0, expired: 0 }
  for await (const entry of client.historyRange(range, { signal: this.signal })) {
    if (entry.status === 'failed')
      noteMissing(this, `${entry.chatType} ${entry.hour}: ${serviceErrorText(entry.error, this)}`)
    else if (entry.status !== 'ready') absent[entry.status]++
    else {
      const outcome = await entry.messages.outcome()
      if (outcome.status === 'ready') files.push(...outcome.files)
    }
  }
  if (flags.json === true) for (const file of files) writeJson(this, rowOf(file))
  else this.print(describe(files, this))
  for (const status of ['not-ready-or-empty', 'expired'] as const) {
    if (absent[status] > 0) this.note(`${countText(absent[status], status, this)}\n`)
  }
}

function rowOf({ hour, chatType, name, gzipSize, size, gzipMd5, md5 }: HistoryFile): object {
  return { hour, kind: chatType, name, gzipBytes: gzipSize, bytes: size, gzipMd5, md5 }
}

function countText(count: number, status: 'not-ready-or-empty' | 'expired', { t }: CliContext): string {
  const why = absentText(status, t)
  return t({ en: `${counted(count, 'hour')}: ${why}`, zh: `${count} 个小时：${why}` })
}

function describe(files: readonly HistoryFile[], context: CliContext): string {
  const { t, now } = context
  if (files.length === 0) return `${t({ en: 'No files.', zh: '没有文件。' })}\n`
  const zone = zoneOf(new Date(now()))
  const columns = [
    { head: t({ en: 'Hour (Beijing)', zh: '小时（北京时间）' }) },
    { head: t({ en: `Begins (${zone})`, zh: `开始（${zone}）` }) },
    { head: t({ en: 'Kind', zh: '类型' }) },
    { head: t({ en: 'Gzip', zh: '压缩后' }), align: 'right' as const },
    { head: t({ en: 'Text', zh: '原文' }), align: 'right' as const },
  ]
  const rows = files.map(({ hour, chatType, gzipSize, size }) => [
    hour,
    localTime(historyHourStart(hour)).slice(0, 16),
    chatType,
    bytesText(gzipSize),
    bytesText(size),
  ])
  return `${drawTable(columns, rows, context)}\n`
}
