import { readHistoryFile } from '@timkit/core/history'
import { wholeIfSmall } from '../../raw/whole-if-small.ts'
import { BatchMaker, type PreparedBatch } from '../sqlite/prepared-batch.ts'
import type { HourFile } from './hour-file.ts'

/**
 * Reads the files of an hour, verifying them on the way: with the last batch comes the proof. A line that cannot be read spoils no other.
 *
 * @param from so many messages were given before: they are verified, and not given again
 * @throws {IntegrityError} A file is not what the service gave any more.
 */
export async function* prepareFiles(
  files: readonly HourFile[],
  onSkipped: () => void,
  signal?: AbortSignal,
  from = 0,
): AsyncGenerator<PreparedBatch, void, undefined> {
  const maker = new BatchMaker()
  let before = from
  for (const { facts, open } of files) {
    const bytes = await wholeIfSmall(await open(signal), facts.gzipSize)
    for await (const page of readHistoryFile(bytes, facts, { signal, onSkipped, salvage: true }).pages()) {
      const items = before === 0 ? page.items : page.items.slice(before)
      before -= page.items.length - items.length
      maker.add(items)
      if (maker.isFull) yield maker.take()
    }
    if (maker.messages > 0) yield maker.take()
  }
}
