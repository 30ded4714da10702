import type { Message } from '@timkit/core'
import { readHistoryFile } from '@timkit/core/history'
import { type PreparedBatch, prepareBatch } from '../sqlite/prepared-batch.ts'
import type { HourFile } from './hour-file.ts'

/** A batch of more is no faster. */
const batchSize = 1_000

/**
 * Reads the files of an hour, verifying them on the way: with the last batch comes the proof.
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
  let before = from
  for (const { facts, open } of files) {
    const bytes = await open(signal)
    let messages: readonly Message[] = []
    for await (const page of readHistoryFile(bytes, facts, { signal, onSkipped }).pages()) {
      const items = before === 0 ? page.items : page.items.slice(before)
      before -= page.items.length - items.length
      messages = messages.length === 0 ? items : messages.concat(items)
      if (messages.length < batchSize) continue
      yield prepareBatch(messages)
      messages = []
    }
    if (messages.length > 0) yield prepareBatch(messages)
  }
}
