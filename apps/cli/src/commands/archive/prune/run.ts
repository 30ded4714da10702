import { userInfo } from 'node:os'
import { UsageError } from '@timkit/command-line'
import { dayMs } from '@timkit/core/internal'
import type { CliContext } from '../../../context.ts'
import { readDuration } from '../../../input/read-duration.ts'
import { openArchive } from '../../../open/open-archive.ts'
import { bytesText } from '../../../output/amounts.ts'
import { counted } from '../../../output/counted.ts'
import { unfinishedText } from '../../../output/unfinished-text.ts'
import { writeJson } from '../../../output/write-json.ts'
import type { PruneFlags } from './flags.ts'

/** The archive refuses less, in milliseconds. */
const youngest = 31 * dayMs

/** Drops what is old, or says what would go. */
export async function runPrune(this: CliContext, flags: PruneFlags): Promise<void> {
  const { t, signal } = this
  const olderThan = readDuration(flags.olderThan, '--older-than', t) * 1000
  if (olderThan < youngest) {
    throw new UsageError(
      t({
        en: `--older-than is "${flags.olderThan}": give 31d or more, as the service may still have what is younger`,
        zh: `--older-than 是“${flags.olderThan}”：至少要 31d，更新的内容服务端可能还保留着`,
      }),
    )
  }
  await using archive = await openArchive(this, flags)
  const dryRun = flags.yes !== true
  const report = await archive.prune({ olderThan, dryRun, by: userInfo().username, signal })
  if (flags.json === true) {
    writeJson(this, report)
    return
  }
  const { before, hours, files, bytes } = report
  const what = t({
    en: `${counted(hours, 'hour')} before ${before.toISOString().slice(0, 16)}Z: ${counted(files, 'file')}, ${bytesText(bytes)}`,
    zh: `${before.toISOString().slice(0, 16)}Z 之前的 ${hours} 个小时：${files} 个文件，${bytesText(bytes)}`,
  })
  this.print(
    dryRun
      ? t({
          en: `Would drop ${what}. Nothing was changed: add --yes to do it.\n`,
          zh: `将删除 ${what}。尚未改动：加上 --yes 才会执行。\n`,
        })
      : t({ en: `Dropped ${what}.\n`, zh: `已删除 ${what}。\n` }),
  )
  if (report.unfinished !== undefined) this.note(`${unfinishedText(report.unfinished, t)}\n`)
}
