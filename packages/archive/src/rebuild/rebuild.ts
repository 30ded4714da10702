import { randomUUID } from 'node:crypto'
import { IntegrityError } from '@timkit/core'
import { byHourId, type HourKey, hourId } from '../hours/hour-key.ts'
import { type CompleteHour, readRawHours } from '../raw/raw-hours.ts'
import { sidecarKey } from '../raw/raw-keys.ts'
import { isHourDamage } from '../raw/sidecar-error.ts'
import { hourOfKey } from '../raw/stored-hours.ts'
import { filesOfRecord, recoverHour } from '../recover/recover-hour.ts'
import { type ErasedAgain, indexHour } from '../sync/index-hour.ts'
import { rawHourOf } from '../sync/keep-hour.ts'
import type { UpkeepParts } from '../upkeep/upkeep-parts.ts'

/** How an archive is rebuilt. */
export interface RebuildOptions {
  /** Ends it between two hours; the next rebuild or sync goes on there. */
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: RebuildProgress) => void) | undefined
}

/** How far rebuilding is. */
export interface RebuildProgress {
  /** Hours that are in the index, and all of them. */
  readonly hours: number
  readonly totalHours: number
  /** Messages that were indexed by this program. */
  readonly messages: number
  readonly hour: HourKey
}

/** What a rebuild made. */
export interface RebuildReport {
  /** Hours that are kept, and how many of them were in the index already: an earlier rebuild was killed. */
  readonly hours: number
  readonly before: number
  readonly messages: number
  /** What files held that is no message. */
  readonly skipped: number
  /** What is damaged, so that it is not in the index. */
  readonly damaged: readonly { readonly where: string; readonly error: Error }[]
  /** Records of days that could not be read: what was asked then is not known any more. They are put aside, in `hours-damaged`. */
  readonly lostRecords: readonly string[]
  /** Whether the archive had its index elsewhere before: it remembers the place where it is now. */
  readonly isMoved: boolean
}

/**
 * So many hours are given to the index at a time, which reads them one after the other: enough for a transaction of small ones, while the
 * next are read already.
 */
const together = 128

/** Makes the records of files again from what is known of each, and indexes every hour that is not in the index. Of each hour the newest making counts. */
export async function rebuild(
  parts: UpkeepParts & { readonly erasedAgain?: ErasedAgain | undefined },
  lostRecords: readonly string[],
  onProgress?: (progress: RebuildProgress) => void,
): Promise<Omit<RebuildReport, 'isMoved'>> {
  const { manifest, index, signal } = parts
  const damaged: { where: string; error: Error }[] = []
  const hours = await recordAll(parts, damaged)
  await manifest.flush()
  const indexed = byHourId(await index.hours())
  for (const hour of indexed.values()) {
    // Of files that are not there any more.
    if (manifest.get(hour)?.raw === undefined) await index.dropHour(hour)
  }
  const left = hours.filter((hour) => {
    const found = indexed.get(hourId(hour))
    return found?.generation !== hour.generation || found.sha256 !== hour.sha256
  })
  const before = hours.length - left.length
  let done = before
  let messages = 0
  let skipped = 0
  // Oldest first: the index is faster and smaller when numbers ascend, and the whole takes a minute or two.
  const waiting = left
  const work = async () => {
    for (let hour = waiting.shift(); hour !== undefined; hour = waiting.shift()) {
      signal?.throwIfAborted()
      try {
        const made = await indexHour(hour, parts)
        messages += made.messages
        skipped += made.skipped
        await manifest.note(hour, { damaged: undefined })
      } catch (error) {
        if (!isHourDamage(error)) throw error
        damaged.push({ where: `${hour.chatType} ${hour.hour}`, error })
        await manifest.note(hour, { damaged: error.message })
      }
      done++
      onProgress?.({ hours: done, totalHours: hours.length, messages, hour })
    }
  }
  const outcomes = await Promise.allSettled(Array.from({ length: together }, work))
  await manifest.flush()
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  return { hours: hours.length, before, messages, skipped, damaged, lostRecords }
}

/**
 * Nothing else has what a record says of files whose own record is lost: their SHA-256, by which that is made again. It is kept, also where
 * the files are not what it says, or gone: then the hour is damaged.
 */
async function recordAll(
  { store, manifest, signal }: Pick<UpkeepParts, 'store' | 'manifest' | 'signal'>,
  damaged: { where: string; error: Error }[],
): Promise<Pick<CompleteHour, 'chatType' | 'hour' | 'generation' | 'sha256'>[]> {
  const hours: Pick<CompleteHour, 'chatType' | 'hour' | 'generation' | 'sha256'>[] = []
  await recoverAll({ store, manifest, signal }, damaged)
  const unreadable: { readonly where: string; readonly error: Error }[] = []
  for await (const generations of readRawHours(store, (where, error) => unreadable.push({ where, error }))) {
    const { chatType, hour, generation, sha256, files } = generations.at(-1) as CompleteHour
    const { raw, damaged: what } = manifest.get({ chatType, hour }) ?? {}
    // An older making does not take the place of a newer one that is damaged.
    if (what !== undefined && raw !== undefined && raw.generation > generation) continue
    hours.push({ chatType, hour, generation, sha256 })
    await manifest.note({ chatType, hour }, { raw: rawHourOf(files), settled: undefined })
  }
  for (const { where, error } of unreadable) {
    const hour = hourOfKey(where)
    if (hour !== undefined && manifest.get(hour)?.raw !== undefined) {
      await manifest.note(hour, { damaged: error.message })
    }
  }
  damaged.push(...unreadable)
  return hours.sort((a, b) => (a.hour < b.hour ? -1 : a.hour > b.hour ? 1 : 0))
}

/** Makes again what is known of files where it is lost, and says where it cannot be. */
async function recoverAll(
  { store, manifest, signal }: Pick<UpkeepParts, 'store' | 'manifest' | 'signal'>,
  damaged: { where: string; error: Error }[],
): Promise<void> {
  const known = new Set<string>()
  for await (const { key } of store.list('raw/')) known.add(key)
  for (const { chatType, hour, record } of manifest.entries()) {
    const { raw } = record
    const key = { chatType, hour }
    if (raw === undefined || filesOfRecord(key, raw).every((file) => known.has(sidecarKey(file)))) continue
    const what = await recoverHour(store, key, raw, signal)
    if (what !== undefined) {
      const message = `Cannot use the ${chatType} files of ${hour}: ${what}`
      damaged.push({ where: `${chatType} ${hour}`, error: new IntegrityError(message, { fault: 'size' }) })
    }
    await manifest.note(key, { damaged: what })
  }
}

/** A new name for a rebuild, by which it is told from one that was killed. */
export function newRebuild(): {
  readonly kind: 'rebuild'
  readonly id: string
  readonly isIndexNew: boolean
} {
  return { kind: 'rebuild', id: randomUUID(), isIndexNew: false }
}
