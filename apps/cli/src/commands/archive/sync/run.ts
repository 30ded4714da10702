import type { SyncReport } from '@timkit/archive'
import { exitCodes } from '@timkit/command-line'
import type { CliContext } from '../../../context.ts'
import { readSince } from '../../../input/read-moment.ts'
import { openArchiveAndClient } from '../../../open/open-archive.ts'
import { bytesText } from '../../../output/amounts.ts'
import { showProgress } from '../../../output/progress.ts'
import { writeJson } from '../../../output/write-json.ts'
import type { SyncFlags } from './flags.ts'
import { waitForNextRound } from './wait-for-next-round.ts'

/** Keeps what the service has, once or for ever. */
export async function runSync(this: CliContext, flags: SyncFlags): Promise<void> {
  await using archive = await openArchiveAndClient(this, flags)
  const since = flags.since === undefined ? undefined : readSince(flags.since, this)
  for (;;) {
    const progress = showProgress(this, flags)
    let report: SyncReport
    try {
      report = await archive.sync({ since, signal: this.signal, onProgress: progress.show })
    } finally {
      progress.end()
    }
    if (flags.json === true) writeJson(this, summaryOf(report))
    else if (flags.quiet !== true) this.print(`${describe(report, this)}\n`)
    for (const { chatType, hour, error } of report.failed)
      this.note(`${chatType} ${hour}: ${error.message}\n`)
    this.process.exitCode = isComplete(report) ? exitCodes.complete : exitCodes.incomplete
    if (flags.watch !== true) return
    await waitForNextRound(this)
  }
}

function isComplete({ failed, missed, skipped, notAsked }: SyncReport): boolean {
  return failed.length === 0 && missed.length === 0 && skipped === 0 && notAsked === 0
}

function summaryOf({ failed, ...report }: SyncReport): object {
  return {
    ...report,
    failed: failed.map(({ chatType, hour, error }) => ({ chatType, hour, error: error.message })),
    complete: isComplete({ failed, ...report }),
  }
}

function describe(report: SyncReport, { t }: CliContext): string {
  const { asked, kept, indexed, missed, failed, skipped, changed, notAsked, clockOffset } = report
  const lines = [
    t({
      en: `Asked for ${asked} hours, kept ${kept.files} files (${bytesText(kept.bytes)}), made ${indexed.messages} messages of ${indexed.hours} hours searchable.`,
      zh: `查询了 ${asked} 个小时，保存了 ${kept.files} 个文件（${bytesText(kept.bytes)}），为 ${indexed.hours} 个小时的 ${indexed.messages} 条消息建立了索引。`,
    }),
  ]
  if (changed.length > 0) {
    const hours = changed.map(({ chatType, hour }) => `${chatType} ${hour}`).join(', ')
    lines.push(
      t({
        en: `The service has other files than before of ${hours}: both are kept, the new ones are searched.`,
        zh: `服务端的文件与之前不同：${hours}。两份都保留，搜索使用新的。`,
      }),
    )
  }
  if (skipped > 0) {
    lines.push(
      t({
        en: `${skipped} entries of files are no messages and are not searched.`,
        zh: `文件中有 ${skipped} 项不是消息，未建立索引。`,
      }),
    )
  }
  if (missed.length > 0) {
    lines.push(
      t({
        en: `${missed.length} hours are lost: the service had deleted their files. Run a sync at least once a day.`,
        zh: `丢失了 ${missed.length} 个小时：服务端已删除其文件。请至少每天同步一次。`,
      }),
    )
  }
  if (failed.length + notAsked > 0) {
    lines.push(
      t({
        en: `${failed.length} hours failed and ${notAsked} were not asked for: run it again.`,
        zh: `${failed.length} 个小时失败，${notAsked} 个小时没有查询：请再次运行。`,
      }),
    )
  }
  if (clockOffset !== undefined) {
    const minutes = Math.round(clockOffset / 60_000)
    lines.push(
      t({
        en: `The clock of this machine is off by ${-minutes} minutes. The time of the service was used; set the clock.`,
        zh: `本机时钟偏差 ${-minutes} 分钟。已使用服务端时间，请校准时钟。`,
      }),
    )
  }
  return lines.join('\n')
}
