import type { Message } from '@timkit/core'
import { IntegrityError, isTimError } from '@timkit/core'
import { ArchiveError } from '../archive-error.ts'
import type { HourKey } from '../hours/hour-key.ts'
import type { RawHour } from '../manifest/hour-record.ts'
import type { IndexedHour, MessageIndex } from '../message-index/message-index.ts'
import { batchesOf, filesOf } from '../message-index/reading/hour-batches.ts'
import type { WorkerLease } from '../raw/lease/lease.ts'
import { readRawHour } from '../raw/raw-hours.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { besideWorkers } from './beside-workers.ts'

/** What indexing an hour needs. */
export interface IndexOptions {
  readonly store: RawStore
  readonly index: MessageIndex
  readonly signal?: AbortSignal | undefined
  /** Whose messages were erased, and must not come back with a file. @default nobody's */
  readonly erasedAgain?: ErasedAgain | undefined
  /** It works beside others. @default it writes alone */
  readonly worker?: WorkerLease | undefined
}

/** Erases what was erased before and came back: with files that the service made anew, with a copy, or late. */
export interface ErasedAgain {
  /** Whether a message that comes by itself was erased. */
  readonly isErased: (message: Message) => boolean
  /** Is told which logs of webhooks hold some. */
  readonly onErasedInLog?: ((key: string) => void) | undefined
  readonly inHour: (key: HourKey) => ErasedInHour
  /** Makes an hour anew without them. */
  readonly erase: (key: HourKey) => Promise<void>
}

/** What was erased of an hour. */
export interface ErasedInHour {
  readonly isErased: (message: Message) => boolean
  /** Looks at every byte of the files, as what cannot be read may be of an erased account too, and at what is left of earlier makings. */
  readonly isThere: () => Promise<boolean>
}

/** Stops the indexing of an hour that has what was erased. */
class ErasedIsBack extends Error {}

/**
 * Puts the newest complete making of an hour into the index, verifying its files on the way: with the last message comes the proof, and
 * without it the index is left as it was.
 *
 * @param kept what its record says is kept
 * @throws {IntegrityError | SidecarError} A file, or what is known of it, is not what it was any more.
 */
export async function indexHour(key: HourKey, options: IndexOptions, kept?: RawHour): Promise<IndexedHour> {
  try {
    return await replaceHour(key, options, kept)
  } catch (error) {
    if (!(error instanceof ErasedIsBack || (await isInDamaged(key, error, options)))) throw error
  }
  await options.erasedAgain?.erase(key)
  return replaceHour(key, options)
}

/** A file that nobody can read to its end may have some all the same. */
async function isInDamaged(key: HourKey, error: unknown, { erasedAgain }: IndexOptions): Promise<boolean> {
  if (erasedAgain === undefined || !(error instanceof IntegrityError)) return false
  try {
    return await erasedAgain.inHour(key).isThere()
  } catch (thrown) {
    if (isTimError(thrown) || thrown instanceof ArchiveError) return false
    throw thrown
  }
}

async function replaceHour(key: HourKey, options: IndexOptions, kept?: RawHour): Promise<IndexedHour> {
  const hour = (await readRawHour(options.store, key, kept)).at(-1)
  if (hour === undefined) {
    const message = `Cannot read the ${key.chatType} files of ${key.hour}: they are not there any more`
    throw new IntegrityError(message, { fault: 'missing' })
  }
  const { worker, signal } = options
  const beside = worker && besideWorkers(worker, signal)
  if (options.erasedAgain === undefined && options.index.replaceHourFromFiles !== undefined) {
    return options.index.replaceHourFromFiles(hour, filesOf(hour, options.store), options.signal, beside)
  }
  let skipped = 0
  const batches = batchesOf(hour, options, () => {
    skipped++
  })
  return options.index.replaceHour(
    hour,
    withoutErased(batches, options.erasedAgain?.inHour(key), () => skipped > 0 || hour.generation > 1),
    () => skipped,
    beside,
  )
}

async function* withoutErased(
  batches: AsyncIterable<readonly Message[]>,
  erased: ErasedInHour | undefined,
  isToLookThrough: () => boolean,
): AsyncGenerator<readonly Message[], void, undefined> {
  for await (const batch of batches) {
    if (erased !== undefined && batch.some(erased.isErased)) throw new ErasedIsBack()
    yield batch
  }
  // Of what an erasure made anew, a program that was killed may have left the one of before.
  if (isToLookThrough() && (await erased?.isThere())) throw new ErasedIsBack()
}
