import { limitHeapGrowth, type SyncReport } from '@timkit/archive'
import { archivePlace } from '@timkit/archive-place'
import { exitCodes } from '@timkit/command-line'
import type { CliContext } from '../../../context.ts'
import { readSince } from '../../../input/read-moment.ts'
import { openArchiveAndClient } from '../../../open/open-archive.ts'
import { bytesText } from '../../../output/amounts.ts'
import { errorText } from '../../../output/error-text.ts'
import { showProgress } from '../../../output/progress.ts'
import { writeJson } from '../../../output/write-json.ts'
import type { SyncFlags } from './flags.ts'
import { troubleOf, workOf } from './report-text.ts'
import { waitForNextRound } from './wait-for-next-round.ts'

/** Keeps what the service has, once or for ever. */
export async function runSync(this: CliContext, flags: SyncFlags): Promise<void> {
  await using archive = await openArchiveAndClient(this, flags, {
    workers: flags.workers,
    name: flags.name?.trim() || this.env.TIMKIT_WORKER_NAME?.trim() || undefined,
  })
  limitHeapGrowth()
  const { name } = await archivePlace(this, flags)
  const since = flags.since === undefined ? undefined : readSince(flags.since, this)
  const tell = (report: SyncReport, complete: boolean) => {
    if (flags.json === true) writeJson(this, summaryOf(report, complete))
    else {
      if (flags.quiet !== true) for (const line of workOf(report, name, this)) this.print(`${line}\n`)
      // Also with --quiet, which is for those who only want to hear of this.
      for (const line of troubleOf(report, this)) this.note(`${line}\n`)
    }
    for (const { chatType, hour, error } of report.failed)
      this.note(`${chatType} ${hour}: ${errorText(error, this)}\n`)
  }
  for (;;) {
    const progress = showProgress(this, flags)
    let report: SyncReport
    let bytes = 0
    let kept: SyncReport | undefined
    try {
      report = await archive.sync({
        since,
        signal: this.signal,
        onProgress: (reached) => {
          bytes = reached.bytes
          progress.show(reached)
        },
        onKept: (done) => {
          kept = done
        },
      })
    } catch (error) {
      progress.end()
      if (kept !== undefined) tell(kept, false)
      if (bytes > 0) this.note(`${keptWords(bytes, this)}\n`)
      throw error
    }
    progress.end()
    tell(report, isComplete(report))
    this.process.exitCode = isComplete(report) ? exitCodes.complete : exitCodes.incomplete
    if (flags.watch !== true) return
    await waitForNextRound(this, report)
  }
}

/** Whoever reads that a sync failed wonders what became of what it had. */
function keptWords(bytes: number, { t }: CliContext): string {
  return t({
    en: `${bytesText(bytes)} were downloaded before this failed. Every whole file is kept, and the next sync goes on from there.`,
    zh: `出错之前已下载 ${bytesText(bytes)}。完整的文件都已保存，下次同步会从断点继续。`,
  })
}

function isComplete(report: SyncReport): boolean {
  const { failed, missed, unknown, damagedRecords, partial, notAsked, held } = report
  const lacking = [failed, missed, unknown, damagedRecords, partial, held]
  return lacking.every(({ length }) => length === 0) && notAsked === 0
}

function summaryOf({ failed, ...report }: SyncReport, complete: boolean): object {
  return {
    ...report,
    failed: failed.map(({ chatType, hour, error }) => ({ chatType, hour, error: error.message })),
    complete,
  }
}
