import { ArchiveError } from '../archive-error.ts'
import { IndexBusyError } from '../message-index/sqlite/index-busy-error.ts'
import type { RawStore } from '../raw/raw-store.ts'

/** Says what a program that has the index of an archive for long means for whoever writes to the archive. Any other error stays. */
export function whyIndexIsBusy(error: unknown, { name }: Pick<RawStore, 'name'>): unknown {
  if (!(error instanceof IndexBusyError)) return error
  const { by, pid } = error
  return new ArchiveError('locked', (by === 'writing' ? whileWriting : whileReading)(name, pid), {
    cause: error,
    about: { archive: name, index: { by, pid } },
  })
}

function whileWriting(archive: string, pid: number | undefined): string {
  const who = pid === undefined ? 'another program' : `process ${pid}`
  const wayOut =
    pid === undefined
      ? 'Wait until it is done, or end it'
      : `Wait until it is done, or end it; one that was stopped goes on by: kill -CONT ${pid}`
  return `Cannot write to the archive ${archive}: ${who} is within a write of its index, and did not end that for 10 seconds. ${wayOut}`
}

function whileReading(archive: string, pid: number | undefined): string {
  const who = pid === undefined ? 'another program' : `process ${pid}`
  return `Cannot finish what was begun in the archive ${archive}: ${who} reads its index, and has what was removed open. It is not found any more, but its words are still in the log of the index. Wait until that program is done, or end it, and run the same again, or whatever else writes to the archive, which finishes it`
}
