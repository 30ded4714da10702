import { type IndexPlace, limitHeapGrowth, StorageError } from '@timkit/archive'
import { archivePlace, placeNamed } from '@timkit/archive-place'
import { ExitError, exitCodes, UsageError } from '@timkit/command-line'
import { isArgumentError } from '@timkit/core'
import type { CliContext } from '../../../context.ts'
import { openArchive } from '../../../open/open-archive.ts'
import { errorText } from '../../../output/error-text.ts'
import { showProgress } from '../../../output/progress.ts'
import { writeJson } from '../../../output/write-json.ts'
import type { ReindexFlags } from './flags.ts'
import { differenceText, planText, reportText } from './report-text.ts'

/** Moves the index, or says what that would do. */
export async function runReindex(this: CliContext, flags: ReindexFlags): Promise<void> {
  const { dryRun = false, quiet = false, json = false } = flags
  const { folder } = await archivePlace(this, flags)
  const to = await placeNamed(flags.to.trim(), { context: this, folder, flag: '--to' })
  await using archive = await openArchive(this, flags)
  limitHeapGrowth()
  const progress = showProgress(this, flags)
  const report = await archive
    .reindex({
      to,
      dryRun,
      signal: this.signal,
      onPlan: (plan) => {
        if (!quiet && !json) this.print(`${planText(plan, dryRun, this)}\n`)
      },
      onProgress: progress.show,
    })
    .catch((error: unknown) => {
      if (isArgumentError(error)) throw samePlace(this)
      throw isOldIndexAway(error, to) ? maybeLost(error, to, this) : error
    })
    .finally(progress.end)
  const isWhole = report.differences.length === 0
  if (json) {
    const damaged = report.damaged.map(({ where, error }) => ({ where, error: error.message }))
    writeJson(this, { ...report, damaged })
  } else {
    for (const { where, error } of report.damaged) this.note(`${where}: ${errorText(error, this)}\n`)
    for (const difference of report.differences) this.note(`${differenceText(difference, this)}\n`)
    if (!dryRun && !(quiet && isWhole)) this.print(`${reportText(report, flags, this)}\n`)
  }
  this.process.exitCode = isWhole ? exitCodes.complete : exitCodes.incomplete
}

/** Nothing can be moved from there. */
function isOldIndexAway(error: unknown, { address }: IndexPlace): error is StorageError {
  return error instanceof StorageError && error.path?.includes('://') === true && error.path !== address
}

function maybeLost(error: StorageError, { address = 'sqlite' }: IndexPlace, context: CliContext): ExitError {
  const wayOut = context.t({
    en: `Where that index is lost for good, make it anew from the files: timkit archive rebuild --index ${address}`,
    zh: `如果那个索引已无法恢复，请用归档里的文件重新生成：timkit archive rebuild --index ${address}`,
  })
  return new ExitError(`${errorText(error, context)}\n${wayOut}`, exitCodes.unusable)
}

/** Whatever else is given was checked before. */
function samePlace({ t }: CliContext): UsageError {
  return new UsageError(
    t({
      en: '--to must be another place than where the index is: timkit archive status says where',
      zh: '--to 必须与索引现在的位置不同：timkit archive status 会显示它在哪里',
    }),
  )
}
