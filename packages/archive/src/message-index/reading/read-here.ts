import type { PreparedBatch } from '../sqlite/prepared-batch.ts'
import type { HourFile } from './hour-file.ts'
import type { HourReading } from './hour-reading.ts'
import { prepareFiles } from './prepare-files.ts'
import { LostThread } from './thread.ts'

/** Reads an hour in this thread. @param from so many messages were given before: they are verified, and not given again */
export function readHere(files: readonly HourFile[], signal?: AbortSignal, from = 0): HourReading {
  let skipped = 0
  const onSkipped = () => {
    skipped++
  }
  return {
    batches: prepareFiles(files, onSkipped, signal, from),
    skipped: () => skipped,
    end: () => undefined,
  }
}

/** What a thread reads, and the rest of it in this thread should that one be lost: out of memory, or killed. */
export function orHere(there: HourReading, files: readonly HourFile[], signal?: AbortSignal): HourReading {
  let reading = there
  async function* batches(): AsyncGenerator<PreparedBatch, void, undefined> {
    let taken = 0
    try {
      for await (const batch of there.batches) {
        taken += batch.messages
        yield batch
      }
      return
    } catch (error) {
      if (!(error instanceof LostThread)) throw error
    }
    reading = readHere(files, signal, taken)
    yield* reading.batches
  }
  return { batches: batches(), skipped: () => reading.skipped(), end: () => there.end() }
}
