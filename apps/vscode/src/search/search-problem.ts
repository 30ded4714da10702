import { ArchiveFailure } from '../archive-engine/archive-error.ts'
import type { Problem } from '../editor/problem.ts'
import { t } from '../text.ts'
import type { ArchiveHad } from './search-needs.ts'

/** What went wrong with a search, in words. Where that was an archive of the app, its page says more. */
export async function searchProblem(
  error: unknown,
  archive: ArchiveHad,
  problemOf: (error: unknown) => Promise<Problem>,
): Promise<Problem> {
  const problem = await problemOf(error)
  if (archive === 'none' || !(error instanceof ArchiveFailure) || error.isOfQuestion) return problem
  return {
    ...problem,
    title: t('The archive cannot be read'),
    remedy: { label: t('Show the archive'), command: 'timkit.showArchive' },
  }
}
