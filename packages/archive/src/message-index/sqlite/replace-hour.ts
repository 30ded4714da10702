import type { HourToIndex, IndexedHour } from '../message-index.ts'
import type { Database } from './database.ts'
import { HourWriter } from './hour-writer.ts'
import type { Names } from './names.ts'
import { type PreparedBatch, release } from './prepared-batch.ts'
import type { Writing } from './writes.ts'

/**
 * So many messages and bytes of an hour are held until all of it is known to be good. FTS5 writes what it has to the disk at each savepoint, as a
 * segment of its own, which makes the index of many small hours slow and large: those that are held need none.
 */
const maxHeld = { messages: 20_000, bytes: 8 * 2 ** 20 } as const

/** Puts the messages of an hour in place of what is there of it. */
export async function replaceHour(
  { db, names, writing }: { readonly db: Database; readonly names: Names; readonly writing: Writing },
  hour: HourToIndex,
  batches: AsyncIterable<PreparedBatch>,
  skipped: () => number,
): Promise<IndexedHour> {
  const held: PreparedBatch[] = []
  const left = { ...maxHeld } as Record<'messages' | 'bytes', number>
  let writer: HourWriter | undefined
  const write = (to: HourWriter, batch: PreparedBatch) => {
    to.write(batch)
    writing.rows += batch.messages
    release(batch)
  }
  const writeHeld = (): HourWriter => {
    const begun = new HourWriter({ db, names }, hour)
    writing.rows += begun.deleted
    for (const batch of held.splice(0)) write(begun, batch)
    return begun
  }
  for await (const batch of batches) {
    if (writer !== undefined) {
      write(writer, batch)
      continue
    }
    held.push(batch)
    left.messages -= batch.messages
    left.bytes -= batch.bytes.length
    if (left.messages >= 0 && left.bytes >= 0) continue
    writing.protect()
    writer = writeHeld()
  }
  if (writer === undefined) writing.begin()
  return (writer ?? writeHeld()).finish(skipped())
}
