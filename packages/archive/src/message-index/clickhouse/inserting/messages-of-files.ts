import type { Message } from '@timkit/core'
import { readHistoryFile } from '@timkit/core/history'
import type { HourFile } from '../../reading/hour-file.ts'

/** The messages of the files of an hour, read in this thread; with the last one comes the proof that the files are whole. */
export async function* messagesOfFiles(
  files: readonly HourFile[],
  onSkipped: () => void,
  signal?: AbortSignal,
): AsyncGenerator<readonly Message[], void, undefined> {
  for (const { facts, open } of files) {
    const read = readHistoryFile(await open(signal), facts, { signal, onSkipped, salvage: true })
    for await (const { items } of read.pages()) if (items.length > 0) yield items
  }
}
