import { type Archive, ArchiveError } from '@timkit/archive'
import type { CliContext } from '../../../../context.ts'
import { errorText } from '../../../../output/error-text.ts'
import type { ServiceLog } from '../service-log.ts'
import type { AppState } from './app-state.ts'
import { reasonOf } from './error-reason.ts'

/** Looking goes through all files: months are dropped as wholes, once a day is often enough. */
const everyMs = 86_400_000

/** Drops the months that are older than the configuration wants to keep. That it cannot, as while an account is on hold, stops no sync. */
export async function pruneOld(
  archive: Archive,
  {
    state,
    log,
    context,
    signal,
  }: {
    readonly state: AppState
    readonly log: ServiceLog
    readonly context: CliContext
    readonly signal: AbortSignal
  },
): Promise<void> {
  const { retention } = state.config
  const { t, now } = context
  if (retention === undefined || now() - (state.prunedAt ?? Number.NEGATIVE_INFINITY) < everyMs) return
  try {
    const report = await archive.prune({
      olderThan: retention,
      dryRun: false,
      by: 'timkit archive serve',
      signal,
    })
    state.prunedAt = now()
    if (report.files === 0) return
    const { before, hours, files, bytes } = report
    log.info(
      { event: 'pruned', before: before.toISOString(), hours, files, bytes },
      t({ en: 'Dropped what is older than wanted', zh: '已删除过期内容' }),
    )
  } catch (error) {
    if (signal.aborted) throw error
    // Other workers sync: it is tried again with the next round.
    if (error instanceof ArchiveError && error.fault === 'locked') return
    state.count(reasonOf(error))
    const message = error instanceof Error ? errorText(error, context) : String(error)
    log.error(
      { event: 'not-pruned', error: message },
      t({ en: 'Could not drop what is older than wanted', zh: '无法删除过期内容' }),
    )
  }
}
