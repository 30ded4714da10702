import { ArchiveError } from '../archive-error.ts'
import type { ArchiveParts } from './archive-parts.ts'

/** Says to whoever starts a second sync of an archive that is no workers' why there can be one only. */
export function whyNotShared(
  error: unknown,
  { index, store }: Pick<ArchiveParts, 'index' | 'store'>,
): unknown {
  if (!(error instanceof ArchiveError) || error.fault !== 'locked') return error
  if (error.about.isTakenOver === true || error.about.index !== undefined) return error
  const oneWriter = index.isShared === true ? 'files' : 'index'
  if (oneWriter === 'files' && store.join !== undefined) return error
  const reason = {
    index: 'An index in SQLite is written to by one program at a time',
    files: 'Files in a folder, or in a bucket that has one writer, are written to by one program at a time',
  }[oneWriter]
  return new ArchiveError(
    'locked',
    `${error.message}. ${reason}: several need the files in a bucket and the index in ClickHouse`,
    { cause: error, about: { ...error.about, oneWriter } },
  )
}
