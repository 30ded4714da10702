import type { Message } from '@timkit/core'
import { IntegrityError } from '@timkit/core'
import { readHistoryFile } from '@timkit/core/history'
import type { HourKey } from '../hours/hour-key.ts'
import type { IndexedHour, MessageIndex } from '../message-index/message-index.ts'
import { type CompleteHour, readRawHour } from '../raw/raw-hours.ts'
import { fileKey } from '../raw/raw-keys.ts'
import type { RawStore } from '../raw/raw-store.ts'

/** What indexing an hour needs. */
export interface IndexOptions {
  readonly store: RawStore
  readonly index: MessageIndex
  readonly signal?: AbortSignal | undefined
}

/**
 * Puts the newest complete making of an hour into the index, verifying its files on the way: with the last message comes the proof, and
 * without it the index is left as it was.
 *
 * @throws {IntegrityError} A file is not what the service gave any more.
 */
export async function indexHour(key: HourKey, options: IndexOptions): Promise<IndexedHour> {
  const hour = (await readRawHour(options.store, key)).at(-1)
  if (hour === undefined) throw new RangeError(`nothing complete is kept of ${key.chatType} ${key.hour}`)
  let skipped = 0
  return options.index.replaceHour(
    hour,
    batchesOf(hour, options, () => {
      skipped++
    }),
    () => skipped,
  )
}

/** The messages of an hour, as they come out of its files. */
export async function* batchesOf(
  hour: CompleteHour,
  { store, signal }: Pick<IndexOptions, 'store' | 'signal'>,
  onSkipped: () => void,
): AsyncGenerator<readonly Message[], void, undefined> {
  for (const file of hour.files) {
    const key = fileKey(file)
    const bytes = await store.read(key, signal)
    if (bytes === undefined) {
      throw new IntegrityError(`Cannot read ${key}: it is not there any more`, { fault: 'size' })
    }
    for await (const { items } of readHistoryFile(
      bytes,
      { ...file, name: key },
      { signal, onSkipped },
    ).pages()) {
      if (items.length > 0) yield items
    }
  }
}
