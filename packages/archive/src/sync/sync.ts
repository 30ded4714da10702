import { ApiError, type ChatType, isTimError, nextHistoryHour } from '@timkit/core'
import { hourMs } from '@timkit/core/internal'
import type { ArchiveClient } from '../archive-client.ts'
import { byHourId, chatTypes, endOf, hourId } from '../hours/hour-key.ts'
import { keptMs } from '../hours/schedule.ts'
import type { EventLog } from '../ingest/event-log.ts'
import { replayEvents } from '../ingest/replay-events.ts'
import { settledAs, stateOf } from '../manifest/hour-state.ts'
import type { Manifest } from '../manifest/manifest.ts'
import { type PlannedHour, planAsks } from '../manifest/plan.ts'
import type { MessageIndex } from '../message-index/message-index.ts'
import type { RawStore } from '../raw/raw-store.ts'
import { SidecarError } from '../raw/sidecar-error.ts'
import { recoverHour } from '../recover/recover-hour.ts'
import { type AskOptions, adopt, askHour } from './ask-hour.ts'
import type { ErasedAgain } from './index-hour.ts'
import { IndexQueue } from './index-queue.ts'
import { meetService } from './meet-service.ts'
import { Patience } from './patience.ts'
import { type SyncProgress, type SyncReport, SyncTally } from './sync-report.ts'

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
}

/** What a sync works with. */
export interface SyncParts {
  readonly store: RawStore
  readonly manifest: Manifest
  readonly index: MessageIndex
  readonly client: ArchiveClient
  readonly erasedAgain?: ErasedAgain | undefined
  /** What was heard of by webhook. @default nothing */
  readonly log?: EventLog | undefined
  /** The service has answered already. @default false */
  readonly isMet?: boolean | undefined
}

/** So many hours are asked for and downloaded at a time. The client keeps to the 10 asks a second that the service allows. */
const concurrency = 4
/** After so many failures in a row the service, or the way to it, is taken for gone. */
const maxFailuresInRow = 5
/** A difference of clocks that is told. */
const notableOffset = 5 * 60_000
/** With a larger one, nothing is settled. */
const largestOffset = hourMs

/** Keeps what the service has, and makes it searchable. Running it again does what is left. */
export async function sync(parts: SyncParts, options: SyncOptions): Promise<SyncReport> {
  const { store, manifest, index, client, erasedAgain } = parts
  const { since, kinds = chatTypes, signal, onProgress } = options
  const tally = new SyncTally(onProgress)
  const queue = new IndexQueue({ store, manifest, index, signal, erasedAgain }, tally)
  const now = () => client.now()
  // Unless the clocks are about the same, nothing is settled: whoever set this one so has to look at it first.
  const canSettle = () => Math.abs(client.clockOffset ?? Number.POSITIVE_INFINITY) <= largestOffset
  const patience = new Patience({ signal })
  // Whoever holds the lock is alone: what lies aside is of one that was killed.
  await store.sweep(0)
  if (parts.log !== undefined) {
    await replayEvents(parts.log, index, { signal, isErased: erasedAgain?.isErased })
  }
  await recoverDamaged(parts, signal)
  await queueUnindexed(parts, queue)
  const asking = { store, manifest, client, tally, signal, now, canSettle, patience }
  try {
    // By another time than that of the service, other hours are over and others deleted.
    if (parts.isMet !== true) await meetService(client, signal, patience)
    await askAll(asking, queue, { since: since?.getTime(), kinds })
  } finally {
    // Not left alone: it writes to the index.
    await queue.done().catch(rethrowLater)
    await manifest.flush()
  }
  await queue.done()
  if (canSettle()) await settle(parts, queue, { tally, kinds })
  await queue.done()
  for (const hour of await index.hours()) {
    if (now() - endOf(hour.hour) < keptMs) tally.noteUnreadable(hour, hour.skipped)
  }
  await manifest.flush()
  const { clockOffset = 0 } = client
  return tally.report(Math.abs(clockOffset) > notableOffset ? clockOffset : undefined)
}

/**
 * Looks again at hours that were found damaged: what is known of their files may be made again, or somebody put them back from a backup. Those that
 * are still damaged are asked for, as long as the service has them.
 */
async function recoverDamaged(
  { store, manifest }: SyncParts,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const { chatType, hour, record } of manifest.entries()) {
    if (record.damaged === undefined || record.raw === undefined) continue
    const damaged = await recoverHour(store, { chatType, hour }, record.raw, signal)
    if (damaged === undefined) await manifest.note({ chatType, hour }, { damaged })
  }
}

/** What was kept before and is not in the index: after a crash, a new release, or a rebuild. Oldest first, as the index is faster and smaller when numbers ascend. */
async function queueUnindexed({ manifest, index }: SyncParts, queue: IndexQueue): Promise<void> {
  const indexed = byHourId(await index.hours())
  for (const entry of manifest.entries()) {
    const state = stateOf({
      hour: entry.hour,
      now: 0,
      record: entry.record,
      indexed: indexed.get(hourId(entry)),
    })
    if (state === 'ready') queue.add(entry)
  }
}

interface Asking extends AskOptions {
  readonly client: SyncParts['client']
  readonly patience: Patience
}

async function askAll(
  asking: Asking,
  queue: IndexQueue,
  { since, kinds }: { readonly since: number | undefined; readonly kinds: readonly ChatType[] },
): Promise<void> {
  const { manifest, tally, now, signal, patience } = asking
  const planned = planAsks((key) => manifest.get(key), now(), { since, kinds })
  tally.totalHours = planned.length
  const failures = new Failures(tally)

  const ask = async (hour: PlannedHour) => {
    try {
      if (await patience.ask(() => askHour(hour, asking))) queue.add(hour)
      failures.none()
    } catch (error) {
      signal?.throwIfAborted()
      if (error instanceof SidecarError) {
        // Nothing of the service or the disk: the others are not stopped by it.
        await manifest.note(hour, { damaged: error.message })
        tally.fail(hour, error)
      } else failures.add(hour, error)
    }
    tally.hours++
  }

  const workers = Array.from({ length: concurrency }, async () => {
    for (let hour = planned.shift(); hour !== undefined; hour = planned.shift()) {
      signal?.throwIfAborted()
      await ask(hour)
      if (failures.isTooMany) {
        tally.notAsked += planned.splice(0).length
      }
    }
  })
  const outcomes = await Promise.allSettled(workers)
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed !== undefined) throw failed.reason
  failures.throwIfNothingWorked()
}

/** Failures of hours: each is told, and when nothing works, the whole fails with why. */
class Failures {
  readonly #tally: SyncTally
  #inRow = 0
  #last: Error | undefined
  #worked = false

  constructor(tally: SyncTally) {
    this.#tally = tally
  }

  get isTooMany(): boolean {
    return this.#inRow >= maxFailuresInRow
  }

  none(): void {
    this.#inRow = 0
    this.#worked = true
  }

  /** @throws what is not about the hour, such as a full disk, or a key that the service refuses */
  add(hour: PlannedHour, error: unknown): void {
    if (!isTimError(error)) throw error
    // Nothing was answered yet: what is wrong with the account or the key is wrong for every hour.
    if (error instanceof ApiError && !this.#worked && !error.retryable) throw error
    this.#inRow++
    this.#last = error
    this.#tally.fail(hour, error)
  }

  throwIfNothingWorked(): void {
    if (!this.#worked && this.#last !== undefined) throw this.#last
  }
}

/** Notes what cannot change any more: hours whose files, if there were any, are deleted by now. */
async function settle(
  { store, manifest, client }: SyncParts,
  queue: IndexQueue,
  { tally, kinds }: { readonly tally: SyncTally; readonly kinds: readonly ChatType[] },
): Promise<void> {
  const first = manifest.begin()
  if (first === undefined) return
  const now = client.now()
  for (let hour = first; now - endOf(hour) >= keptMs; hour = nextHistoryHour(hour)) {
    for (const chatType of kinds) {
      const key = { chatType, hour }
      const record = manifest.get(key)
      if (record?.raw !== undefined || record?.settled !== undefined) continue
      try {
        if (await adopt(key, { store, manifest })) {
          // Its record was lost.
          queue.add(key)
          continue
        }
      } catch (error) {
        if (!(error instanceof SidecarError)) throw error
        await manifest.note(key, { damaged: error.message })
        tally.fail(key, error)
        continue
      }
      const settled = settledAs(hour, record)
      await manifest.note(key, { settled })
      if (settled === 'missed') tally.missed.push(key)
    }
  }
}

function rethrowLater(): void {
  // It is thrown again by whoever waits next.
}
