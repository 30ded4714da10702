import { type HistoryFile, type HistoryReady, IntegrityError } from '@timkit/core'
import type { ArchiveClient } from '../archive-client.ts'
import type { HourKey } from '../hours/hour-key.ts'
import type { RawHour } from '../manifest/hour-record.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { PlannedHour } from '../manifest/plan.ts'
import { hashOf } from '../raw/hashes.ts'
import { type CompleteHour, readRawHour, removeDamagedSidecars, removeRawFile } from '../raw/raw-hours.ts'
import { fileKey } from '../raw/raw-keys.ts'
import type { RawStore } from '../raw/raw-store.ts'
import type { Sidecar } from '../raw/sidecar.ts'
import { SidecarError } from '../raw/sidecar-error.ts'
import { type KeepOptions, keepHour, rawHourOf } from './keep-hour.ts'
import type { SyncTally } from './sync-report.ts'

/** What asking for hours needs. */
export interface AskOptions extends KeepOptions {
  readonly client: Pick<ArchiveClient, 'historyBytes' | 'historyFiles' | 'clockOffset'>
  readonly manifest: Manifest
  readonly tally: SyncTally
  /** Whether this machine's clock and the one of the service are about the same. */
  readonly canSettle: () => boolean
}

/** Whether files that are kept are other ones than before. */
export type Kept = 'new' | 'same'

/**
 * Asks the service for an hour, keeps its files, and remembers what came of it.
 *
 * @returns what of it is to be indexed: `new` files, or the `same` as before where the index lacks them
 */
export async function askHour(planned: PlannedHour, options: AskOptions): Promise<Kept | undefined> {
  const { client, manifest, tally, signal } = options
  const { chatType, hour, ask } = planned
  tally.tell('ask', planned)
  const outcome = await client.historyFiles({ chatType, hour }, { signal })
  tally.asked++
  const askedLast = new Date(options.now()).toISOString()
  const before = manifest.get(planned)
  const asked = { asks: (before?.asks ?? 0) + 1, askedFirst: before?.askedFirst ?? askedLast, askedLast }
  if (outcome.status !== 'ready' || (outcome.files.length === 0 && outcome.skipped.length === 0)) {
    const lastCode = outcome.status === 'ready' ? 0 : outcome.error.code
    // Once there were files, that there are none any more changes nothing.
    const compared = ask === 'compare' ? { comparedAt: askedLast } : {}
    // By a clock that nobody compared, it may have been deleted before there was an archive that missed it.
    const isMissed = before !== undefined || client.clockOffset !== undefined
    if (outcome.status !== 'expired' || isMissed) {
      await manifest.note(planned, { ...asked, lastCode, ...compared })
    }
    if (before?.raw !== undefined) return undefined
    if (await adopt(planned, options)) return 'new'
    if (outcome.status === 'expired' && options.canSettle()) {
      await manifest.note(planned, { settled: 'missed' })
      tally.missed.push({ chatType, hour })
    }
    return undefined
  }
  await manifest.note(planned, { ...asked, lastCode: 0, ...(before?.raw === undefined && { listed: true }) })
  const [odd] = outcome.skipped
  if (odd !== undefined) {
    const message = `Cannot keep the ${chatType} files of ${hour}: the service listed one that cannot be had: ${odd.reason}`
    throw new IntegrityError(message, { fault: 'size' })
  }
  return takeFiles(planned, outcome, options)
}

async function takeFiles(planned: PlannedHour, outcome: HistoryReady, options: AskOptions): Promise<Kept> {
  const { manifest, tally, store } = options
  const newest = (await readOrRemove(planned, store, manifest.get(planned)?.raw)).at(-1)
  const isSame = newest !== undefined && areSame(newest.files, outcome.files)
  const comparedAt = planned.ask === 'compare' ? new Date(options.now()).toISOString() : undefined
  // What is damaged makes way for what the service still has. Files that are as the service gave them, but cannot be read, would be the same again.
  const isToRestore = isSame && planned.ask === 'restore' && !(await areWhole(newest.files, store))
  if (isToRestore) {
    for (const file of newest.files) await removeRawFile(store, file)
  } else if (isSame) {
    // A program that was killed may have made another one than it could say; indexing tells whether it is still damaged.
    const raw = rawOfNewest(newest, manifest.get(planned)?.raw)
    await manifest.note(planned, { raw, listed: undefined, comparedAt })
    return planned.ask === 'compare' ? 'same' : 'new'
  }
  const generation = isSame ? newest.generation : (newest?.generation ?? 0) + 1
  const bytes = outcome.files.reduce((sum, { gzipSize }) => sum + gzipSize, 0)
  tally.totalBytes += bytes
  tally.tell('download', planned)
  const raw = await keepHour(outcome, generation, {
    ...options,
    onBytes: (more) => {
      tally.bytes += more
      tally.tell('download', planned)
    },
  })
  await manifest.note(planned, { raw, listed: undefined, damaged: undefined, settled: undefined, comparedAt })
  tally.kept.hours++
  tally.kept.files += raw.files
  tally.kept.bytes += raw.gzipBytes
  if (generation > 1 && planned.ask === 'compare')
    tally.changed.push({ chatType: planned.chatType, hour: planned.hour })
  return 'new'
}

/** What cannot be read makes way for what the service says now. */
async function readOrRemove(
  planned: PlannedHour,
  store: RawStore,
  kept: RawHour | undefined,
): Promise<CompleteHour[]> {
  try {
    return await readRawHour(store, planned, kept)
  } catch (error) {
    if (!(error instanceof SidecarError)) throw error
    await removeDamagedSidecars(store, planned)
    return readRawHour(store, planned, kept)
  }
}

/** Remembers files that a program kept which was killed before it could say so, or whose record is lost. @throws {SidecarError} */
export async function adopt(
  key: HourKey,
  { store, manifest }: Pick<AskOptions, 'store' | 'manifest'>,
): Promise<boolean> {
  const newest = (await readRawHour(store, key)).at(-1)
  if (newest === undefined) return false
  await manifest.note(key, { raw: rawHourOf(newest.files), listed: undefined })
  return true
}

function rawOfNewest({ generation, sha256, files }: CompleteHour, noted: RawHour | undefined): RawHour {
  return noted?.generation === generation && noted.sha256 === sha256 ? noted : rawHourOf(files)
}

/** Whether all files are byte for byte what is known of them. */
export async function areWhole(files: readonly Sidecar[], store: RawStore): Promise<boolean> {
  for (const file of files) {
    const bytes = await store.read(fileKey(file))
    if (bytes === undefined || (await hashOf(bytes)) !== file.sha256) return false
  }
  return true
}

function areSame(kept: readonly Sidecar[], listed: readonly HistoryFile[]): boolean {
  return kept.length === listed.length && kept.every((file, index) => isSame(file, listed[index]))
}

function isSame({ md5, gzipMd5, source, replaced }: Sidecar, listed: HistoryFile | undefined): boolean {
  // What an erasure left is compared with what it was made of. Where nobody knows that any more, what was erased must not come back.
  if (source === 'erase' && replaced === undefined) return true
  const was = replaced ?? { md5, gzipMd5 }
  return was.md5 === listed?.md5 && was.gzipMd5 === listed.gzipMd5
}
