import { type ChatType, toHistoryHour } from '@timkit/core'
import { dayMs, hourMs } from '@timkit/core/internal'
import type { ArchiveClient } from '../archive-client.ts'
import { chatTypes } from '../hours/hour-key.ts'
import type { EventLog } from '../ingest/event-log.ts'
import { replayEvents } from '../ingest/replay-events.ts'
import type { RemadeRecords } from '../manifest/damaged-records.ts'
import type { Manifest } from '../manifest/manifest.ts'
import type { MessageIndex } from '../message-index/message-index.ts'
import type { WorkerLease } from '../raw/lease/lease.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { recoverHour } from '../recover/recover-hour.ts'
import { adoptNewer } from './adopt-newer.ts'
import { type Asking, askAll } from './ask-all.ts'
import { lookAtRefused } from './held-hours.ts'
import type { HourQueue } from './hour-queue.ts'
import type { ErasedAgain } from './index-hour.ts'
import { IndexQueue } from './index-queue.ts'
import { LaterQueue } from './later-queue.ts'
import { meetService } from './meet-service.ts'
import { Pace } from './pace.ts'
import { Patience } from './patience.ts'
import { settle } from './settle.ts'
import { type SyncProgress, type SyncReport, SyncTally } from './sync-report.ts'
import { isKeptWithout, UnusableIndex } from './unusable-index.ts'

/** How a sync is done. */
export interface SyncOptions {
  /** Hours that were over before are not asked for. @default as far back as the service keeps files, 7 days */
  readonly since?: Date | undefined
  /** Hours of other kinds are neither asked for nor counted as lost; searches go on to say that they are not covered. @default both */
  readonly kinds?: readonly ChatType[] | undefined
  /** Ends it between two steps; what was kept stays kept, and the next sync goes on there. */
  readonly signal?: AbortSignal | undefined
  /** Receives how far it is. */
  readonly onProgress?: ((progress: SyncProgress) => void) | undefined
  /**
   * Receives what was done by a sync that keeps all that is to be had and ends by throwing why the index cannot be used. Hours that are lost are noted then.
   * @default nobody is told, and the next sync that ends well tells which were lost
   */
  readonly onKept?: ((report: SyncReport) => void) | undefined
}

/** What a sync works with. */
export interface SyncParts {
  readonly store: RawStore
  readonly manifest: Manifest
  /** Where it cannot be used, what the service has is kept, and why is thrown in the end. */
  readonly index: MessageIndex | UnusableIndex
  readonly client: ArchiveClient
  readonly erasedAgain?: ErasedAgain | undefined
  /** What was heard of by webhook. @default nothing */
  readonly log?: EventLog | undefined
  /** The service has answered already. @default false */
  readonly isMet?: boolean | undefined
  /** Records that could not be read, and what became of them. @default none */
  readonly remade?: RemadeRecords | undefined
  /** It works beside others. @default it writes alone */
  readonly worker?: WorkerLease | undefined
}

/** A difference of clocks that is told. */
const notableOffset = 5 * 60_000
/** With a larger one, nothing is settled. */
const largestOffset = hourMs
/** Uploads of other workers that are older than this are not under way any more. */
const longestUploadMs = dayMs
/** So often a sync looks whether hours were left by who is gone. */
const mostLooks = 3
/** Nothing happens any more to days that are older. */
const quietMs = 9 * dayMs

/**
 * Keeps what the service has, and makes it searchable. Running it again does what is left.
 *
 * @throws why the index cannot be used, once all is kept that was to be had
 */
export async function sync(parts: SyncParts, options: SyncOptions): Promise<SyncReport> {
  const { store, manifest, client, worker } = parts
  const { since, kinds = chatTypes, signal, onProgress } = options
  const tally = new SyncTally(onProgress)
  tally.damagedRecords = parts.remade?.files ?? []
  tally.unknown.push(...(parts.remade?.unknown ?? []))
  const now = () => client.now()
  // Unless the clocks are about the same, nothing is settled: whoever set this one so has to look at it first.
  const canSettle = () => Math.abs(client.clockOffset ?? Number.POSITIVE_INFINITY) <= largestOffset
  const pace = worker && new Pace(worker, signal)
  const patience = new Patience({ signal, pace, sleep: worker?.clock.sleep })
  // Whoever holds the lock is alone: what lies aside is of one that was killed.
  await store.sweep(worker === undefined ? 0 : longestUploadMs)
  await recoverDamaged(parts, signal)
  const queue = await queueOf(parts, tally, signal)
  const asking = { store, manifest, client, tally, signal, now, canSettle, patience, worker }
  try {
    // By another time than that of the service, other hours are over and others deleted.
    if (parts.isMet !== true) await meetService(client, signal, patience)
    await askAll(asking, queue, { since: since?.getTime(), kinds })
    if (worker !== undefined) await takeLeft({ ...parts, worker }, asking, queue, options)
  } finally {
    // Not left alone: it writes to the index.
    await queue.done().catch(rethrowLater)
    await manifest.flush()
  }
  const unusable = await queue.done().catch((error: unknown) => {
    if (options.onKept === undefined || !isKeptWithout(error, signal)) throw error
    return new UnusableIndex(error)
  })
  if (canSettle()) await settle({ store, manifest, tally, queue, now, kinds })
  await (unusable === undefined ? queue.done() : queue.done().catch(rethrowLater))
  await manifest.flush()
  if (worker !== undefined) {
    tally.held = (await lookAtRefused(manifest, worker)).held
    await manifest.gather(toHistoryHour(new Date(now() - quietMs)).slice(0, 8), now())
  }
  const { clockOffset = 0 } = client
  const report = tally.report(Math.abs(clockOffset) > notableOffset ? clockOffset : undefined)
  if (unusable === undefined) return report
  options.onKept?.(report)
  throw unusable.error
}

/** Brings the index up to what was kept before, and makes the queue of what comes. */
async function queueOf(
  parts: SyncParts,
  tally: SyncTally,
  signal: AbortSignal | undefined,
): Promise<HourQueue> {
  const { store, manifest, index, erasedAgain, worker, log } = parts
  const options = { store, manifest, signal, erasedAgain, worker }
  if (index instanceof UnusableIndex) return new LaterQueue(options, tally, index)
  try {
    const { isErased, onErasedInLog: onErased } = erasedAgain ?? {}
    if (log !== undefined) await replayEvents(log, index, { signal, isErased, onErased })
    const queue = new IndexQueue({ ...options, index }, tally)
    await queue.addUnsearchable()
    return queue
  } catch (error) {
    if (!isKeptWithout(error, signal)) throw error
    return new LaterQueue(options, tally, new UnusableIndex(error))
  }
}

/**
 * Does what others left. Hours that they were done with and that no listing told of yet may have been kept without an index; those that they had and are gone from
 * are looked at again, as who is killed during a long sync is not missed before a minute is over.
 */
async function takeLeft(
  parts: SyncParts & { readonly worker: WorkerLease },
  asking: Asking,
  queue: HourQueue,
  { since, kinds, signal }: SyncOptions,
): Promise<void> {
  for (let look = 0; look < mostLooks; look++) {
    // While the index is away their files are kept all the same; why is thrown in the end.
    await queue.done().catch((error: unknown) => {
      if (!(queue instanceof LaterQueue)) throw error
    })
    if (look === 0 && parts.manifest.refused().length > 0) await queue.addUnsearchable()
    const { left } = await lookAtRefused(parts.manifest, parts.worker)
    if (left.size === 0) return
    await recoverDamaged(parts, signal)
    await queue.addUnsearchable()
    await askAll(asking, queue, { since: since?.getTime(), kinds, only: left })
  }
}

/**
 * Looks again at hours that were found damaged: what is known of their files may be made again, or somebody put them back from a backup. Those that
 * are still damaged are asked for, as long as the service has them.
 */
async function recoverDamaged(
  { store, manifest, erasedAgain }: SyncParts,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const key of manifest.damagedHours()) {
    const raw = manifest.get(key)?.raw
    if (raw === undefined) continue
    if (!(await manifest.claim(key))) continue
    const damaged = await recoverHour(store, key, raw, signal)
    if (damaged === undefined) await manifest.note(key, { damaged })
    else await adoptNewer(key, raw, { store, manifest })
    // The index may have it, so that nobody looks: what it was made of may lie beside it since a program was killed.
    const isMadeAnew =
      (manifest.get(key)?.raw?.generation ?? 0) > 1 && manifest.get(key)?.damaged === undefined
    if (isMadeAnew && (await erasedAgain?.inHour(key).isThere())) await erasedAgain?.erase(key)
    await manifest.release(key)
  }
}

function rethrowLater(): void {
  // It is thrown again by whoever waits next.
}
