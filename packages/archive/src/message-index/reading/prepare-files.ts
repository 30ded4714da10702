import type { Message } from '@timkit/core'
import { readHistoryFile } from '@timkit/core/history'
import { type PreparedBatch, prepareBatch } from '../sqlite/prepared-batch.ts'
import type { HourFile } from './hour-file.ts'

/** A batch of more is no faster. */
const batchSize = 1_000

/**
 * Reads the files of an hour, verifying them on the way: with the last batch comes the proof.
 *
 * @throws {IntegrityError} A file is not what the service gave any more.
 */
export async function* prepareFiles(
  files: readonly HourFile[],
  onSkipped: () => void,
  signal?: AbortSignal,
): AsyncGenerator<PreparedBatch, void, undefined> {
  for (const { facts, open } of files) {
    const bytes = await open(signal)
    let messages: readonly Message[] = []
    for await (const { items } of readHistoryFile(bytes, facts, { signal, onSkipped }).pages()) {
      messages = messages.length === 0 ? items : messages.concat(items)
      if (messages.length < batchSize) continue
      yield prepareBatch(messages)
      messages = []
    }
    if (messages.length > 0) yield prepareBatch(messages)
  }
}
