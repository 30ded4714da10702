import { randomUUID } from 'node:crypto'
import { toHistoryHour } from '@timkit/core'
import { dayMs, outOfRange } from '@timkit/core/internal'
import { ArchiveError } from '../archive-error.ts'
import { readHolds } from '../erase/holds.ts'
import { startOf } from '../hours/hour-key.ts'
import { purgeIndex } from '../message-index/purge-index.ts'
import { rawPrefix } from '../raw/raw-keys.ts'
import type { RawEntry, RawStore } from '../raw/raw-store.ts'
import { begin, end, type UnfinishedPrune, type UnfinishedWork } from '../unfinished.ts'
import { newEpoch } from '../upkeep/epoch.ts'
import { forgetLive } from '../upkeep/forget-live.ts'
import { logRemoval } from '../upkeep/log.ts'
import type { UpkeepParts } from '../upkeep/upkeep-parts.ts'

/** Below that a sync would download again what was pruned: the service keeps files of an app for 7 to 30 days. */
const leastMs = 31 * dayMs

/** What is pruned. */
export interface PruneOptions {
  /** Milliseconds: months that ended longer ago go, as wholes. At least 31 days. */
  readonly olderThan: number
  /** Only says what would go. @default true */
  readonly dryRun?: boolean | undefined
  /** Who does it, for the log. @default 'unknown' */
  readonly by?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** What was pruned, or would be. */
export interface PruneReport {
  /** Nothing was changed. */
  readonly dryRun: boolean
  /** In a dry run: what a killed program began, and the next that writes goes on with first. Some of what is told here may belong to it. */
  readonly unfinished?: UnfinishedWork | undefined
  /** All that was before went: the start of a month in Beijing. */
  readonly before: Date
  readonly hours: number
  /** Files, with those that tell of them, and their bytes. */
  readonly files: number
  readonly bytes: number
}

/**
 * Drops what is old, as whole months, or says what would go.
 *
 * @throws {ArchiveError} An account is on hold (`held`): files have the messages of all accounts.
 * @throws {RangeError} The time is too short.
 */
export async function prune(parts: UpkeepParts, options: PruneOptions): Promise<PruneReport> {
  const { store, logs, manifest, now } = parts
  const { olderThan, dryRun = true, by = 'unknown' } = options
  if (!(olderThan >= leastMs) || !Number.isFinite(olderThan)) {
    throw outOfRange(
      'olderThan',
      'must be at least 31 days, in milliseconds: the service may still have what is younger',
    )
  }
  const before = `${toHistoryHour(new Date(now() - olderThan)).slice(0, 6)}0100`
  const hours = new Set<string>()
  let files = 0
  let bytes = 0
  for await (const { key, size } of oldFilesOf(logs, before)) {
    files++
    bytes += size
    if (key.endsWith('.gz')) hours.add(key.replace(/(?:-\d+)?(?:\.g\d+)?\.gz$/, ''))
  }
  const report = { dryRun, before: new Date(startOf(before)), hours: hours.size, files, bytes }
  const hasRecords = manifest.entries().some(({ hour }) => hour < before)
  if (files === 0 && !hasRecords) return report
  const holds = await readHolds(store)
  if (holds.size > 0) throw held(store, holds.size)
  if (dryRun) return report
  const at = new Date(now()).toISOString()
  const found = { hours: hours.size, files, bytes }
  const unfinished: UnfinishedPrune = { kind: 'prune', id: randomUUID(), before, at, by, found }
  await begin(store, unfinished)
  await finishPrune(parts, unfinished)
  return report
}

/** Does all of a prune that is not done yet. */
export async function finishPrune(parts: UpkeepParts, unfinished: UnfinishedPrune): Promise<void> {
  const { store, logs, manifest, index, now, signal } = parts
  const { id, before, at, by, found } = unfinished
  // First what is found, then the files: nothing is found that is not there.
  for (const hour of await index.hours()) if (hour.hour < before) await index.dropHour(hour)
  await forgetLive(index, { until: startOf(before) / 1000 }, () => true)
  for await (const { store: owner, key } of oldFilesOf(logs, before)) {
    signal?.throwIfAborted()
    await owner.remove(key)
  }
  await manifest.forgetBefore(before)
  // What the server still keeps of it, it removes by itself within minutes.
  await purgeIndex(index)
  for (const one of logs) await one.sweep(0)
  await newEpoch(store)
  const finishedAt = new Date(now()).toISOString()
  await logRemoval(store, { kind: 'prune', id, at, finishedAt, by, before, ...found })
  await end(store)
}

/** The folder beside a bucket has logs of webhooks. */
async function* oldFilesOf(
  stores: readonly RawStore[],
  before: string,
): AsyncGenerator<RawEntry & { readonly store: RawStore }, void, undefined> {
  for (const store of stores) {
    for await (const entry of oldFiles(store, before)) yield { ...entry, store }
  }
}

/** All files of hours before one; what is known of a file before the file, so that nothing without its file counts. */
async function* oldFiles(store: RawStore, before: string): AsyncGenerator<RawEntry, void, undefined> {
  const old: RawEntry[] = []
  for await (const entry of store.list(rawPrefix)) {
    const [, hour] = /\/(\d{10})[^/]*$/.exec(entry.key) ?? []
    if (hour !== undefined && hour < before) old.push(entry)
  }
  yield* old.filter(({ key }) => key.endsWith('.json'))
  yield* old.filter(({ key }) => !key.endsWith('.json'))
}

function held(store: RawStore, accounts: number): ArchiveError {
  return new ArchiveError(
    'held',
    `Cannot prune the archive ${store.name}: ${accounts} ${accounts === 1 ? 'account is' : 'accounts are'} on hold, and old files have messages of everybody. Once no hold is left in holds.json, prune`,
    { about: { archive: store.name, accounts } },
  )
}
