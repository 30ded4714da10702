import { randomUUID } from 'node:crypto'
import { ArchiveError } from '../archive-error.ts'
import { type ErasedHere, eraseHere } from '../erase/erase-here.ts'
import { type ErasedGuard, erasedGuard } from '../erase/erased-again.ts'
import { finishRemoval } from '../finish-removal.ts'
import { IndexKeeper } from '../index-keeper.ts'
import { replayEvents } from '../ingest/replay-events.ts'
import { takeArchiveLock } from '../lock/archive-lock.ts'
import type { RemadeRecords } from '../manifest/damaged-records.ts'
import type { Manifest } from '../manifest/manifest.ts'
import { IndexFileError } from '../message-index/index-error.ts'
import type { IndexPlace } from '../message-index/index-place.ts'
import type { MessageIndex } from '../message-index/message-index.ts'
import { purgeIndex } from '../message-index/purge-index.ts'
import { IndexBusyError } from '../message-index/sqlite/index-busy-error.ts'
import type { WorkerLease } from '../raw/lease/lease.ts'
import { newRebuild, type RebuildOptions, type RebuildReport, rebuild } from '../rebuild/rebuild.ts'
import { remakeRecords } from '../rebuild/remake-records.ts'
import { refuseOthers } from '../reindex/refuse-others.ts'
import { type ReindexOptions, type ReindexPlan, type ReindexReport, reindex } from '../reindex/reindex.ts'
import { isKeptWithout, UnusableIndex } from '../sync/unusable-index.ts'
import { begin, end, readUnfinished } from '../unfinished.ts'
import { newEpoch } from '../upkeep/epoch.ts'
import type { UpkeepParts } from '../upkeep/upkeep-parts.ts'
import type { ArchiveParts } from './archive-parts.ts'
import type { CurrentManifest } from './current-manifest.ts'
import { takeFirstPlace } from './first-place.ts'
import type { KnownArchive } from './known-archive.ts'
import { remadeNext, remakeSmallFiles } from './small-files.ts'
import { whyIndexIsBusy } from './why-index-is-busy.ts'

/** What is kept is kept with: of the index perhaps only why it cannot be used. */
export interface KeepParts extends Omit<UpkeepParts, 'index'> {
  readonly index: MessageIndex | UnusableIndex
}

/** Writes to an archive: alone, and after finishing what a killed program began. */
export class ArchiveWriter {
  readonly #parts: ArchiveParts
  readonly #index: IndexKeeper
  readonly #manifest: CurrentManifest

  constructor(parts: ArchiveParts, index: IndexKeeper, manifest: CurrentManifest) {
    this.#parts = parts
    this.#index = index
    this.#manifest = manifest
  }

  /** Whether several programs may sync at the same time. */
  get canShare(): boolean {
    const { store, index } = this.#parts
    return store.join !== undefined && index.isShared === true
  }

  /** Does something that no other program may do at the same time. @throws {ArchiveError} Another one does (`locked`). */
  async alone<T>(signal: AbortSignal | undefined, act: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const lock = await takeArchiveLock(this.#parts.folder, this.#parts.store)
    try {
      return await act(signal === undefined ? lock.signal : AbortSignal.any([signal, lock.signal]))
    } catch (error) {
      throw whyIndexIsBusy(error, this.#parts.store)
    } finally {
      await lock.release()
    }
  }

  /** Does something that works on the archive and its index, alone, and after finishing what a killed program began. */
  work<T>(signal: AbortSignal | undefined, act: (parts: UpkeepParts) => Promise<T>): Promise<T> {
    return this.#work(signal, false, act)
  }

  /** The same for who only looks what that would be: what a killed program began stays as it is. */
  look<T>(signal: AbortSignal | undefined, act: (parts: UpkeepParts) => Promise<T>): Promise<T> {
    return this.alone(signal, (looking) =>
      this.#index.writing(async (index) => act(this.#upkeep(index, await this.#manifest.read(), looking))),
    )
  }

  #work<T>(
    signal: AbortSignal | undefined,
    isUrgent: boolean,
    act: (parts: UpkeepParts) => Promise<T>,
  ): Promise<T> {
    return this.alone(signal, (writing) =>
      this.#index.writing((index) => this.#afterFinishing(index, writing, isUrgent, act)),
    )
  }

  /** @param isUrgent it is done also where what was begun cannot be finished now, which is told afterwards: hours that nobody keeps are lost after days */
  async #afterFinishing<T>(
    index: MessageIndex,
    signal: AbortSignal,
    isUrgent: boolean,
    act: (parts: UpkeepParts) => Promise<T>,
  ): Promise<T> {
    const failure = await this.#tryToFinish(index, signal, isUrgent)
    const manifest = await this.#manifest.read()
    const remade = await this.#remake(manifest, signal)
    const result = await act({ ...this.#upkeep(index, manifest, signal), remade })
    if (failure !== undefined) throw failure.error
    return result
  }

  async #tryToFinish(
    index: MessageIndex,
    signal: AbortSignal,
    isUrgent: boolean,
  ): Promise<{ readonly error: unknown } | undefined> {
    try {
      await this.#finish(index, signal)
      return undefined
    } catch (error) {
      // What the archive itself says no to, or an index that has to be made anew.
      const isFinal = error instanceof ArchiveError || error instanceof IndexFileError
      if (!isUrgent || isFinal || signal.aborted) throw error
      return { error }
    }
  }

  /** The same, for what may bring back what was erased. */
  workGuarded<T>(
    signal: AbortSignal | undefined,
    act: (parts: UpkeepParts, guard: ErasedGuard | undefined) => Promise<T>,
  ): Promise<T> {
    return this.alone(signal, (writing) =>
      this.#index.writing((index) => this.#workGuarded(index, writing, act)),
    )
  }

  /** The same, for what is kept also while the index cannot be used. */
  keepAlone<T>(
    signal: AbortSignal | undefined,
    act: (parts: KeepParts, guard: ErasedGuard | undefined) => Promise<T>,
  ): Promise<T> {
    return this.alone(signal, (writing) =>
      this.#withIndexOrNot(
        writing,
        (index) => this.#workGuarded(index, writing, act),
        async (index) => {
          // Whether anybody may write at all. What was begun is finished by the next who can.
          await readUnfinished(this.#parts.store)
          const manifest = await this.#manifest.read()
          const remade = await this.#remake(manifest, writing)
          const guard = await this.#guard(manifest)
          return act({ ...this.#keeping(index, manifest, writing), remade }, guard)
        },
      ),
    )
  }

  /** @param without is done where the index cannot even be opened */
  async #withIndexOrNot<T>(
    signal: AbortSignal,
    act: (index: MessageIndex) => Promise<T>,
    without: (index: UnusableIndex) => Promise<T>,
  ): Promise<T> {
    let isOpen = false
    try {
      return await this.#index.writing((index) => {
        isOpen = true
        return act(index)
      })
    } catch (error) {
      if (isOpen || !isKeptWithout(error, signal)) throw error
      return without(new UnusableIndex(error))
    }
  }

  #workGuarded<T>(
    index: MessageIndex,
    signal: AbortSignal,
    act: (parts: UpkeepParts, guard: ErasedGuard | undefined) => Promise<T>,
  ): Promise<T> {
    return this.#afterFinishing(index, signal, true, async (parts) => {
      const here = await this.#eraseHere(index, signal)
      const guard = await this.#guard(parts.manifest)
      const result = await act(parts, guard)
      await this.#cleanUp(index, guard)
      // Hours that were erased elsewhere are indexed anew by now, and what they were may be in what the index keeps aside.
      if (here !== undefined) await purgeIndex(index)
      await here?.finish()
      return result
    })
  }

  /**
   * The same beside other workers, each of which claims the hours that it works on.
   *
   * @throws {ArchiveError} A worker has the name, or another program writes alone (`locked`).
   */
  async share<T>(
    signal: AbortSignal | undefined,
    act: (parts: KeepParts, guard: ErasedGuard | undefined, worker: WorkerLease) => Promise<T>,
  ): Promise<T> {
    const { store, workerName } = this.#parts
    if (store.join === undefined) throw new Error(`${store.name} cannot be shared`)
    // What a killed program began is finished alone, before anybody works on.
    const failure = await this.#finishAlone(signal)
    const remade = await this.#remakeAlone(signal)
    const worker = await store.join(workerName)
    try {
      const writing = signal === undefined ? worker.signal : AbortSignal.any([signal, worker.signal])
      const actRemade: typeof act = (parts, ...others) => act({ ...parts, remade }, ...others)
      const result = await this.#withIndexOrNot(
        writing,
        (index) => this.#shareIndex(index, worker, writing, actRemade),
        (index) => this.#keepBeside(index, worker, writing, actRemade),
      )
      if (failure !== undefined) throw failure.error
      return result
    } finally {
      // What was done is done; a lease that could not be given back is free after a minute.
      await worker.release().catch(() => undefined)
    }
  }

  async #finishAlone(signal: AbortSignal | undefined): Promise<{ readonly error: unknown } | undefined> {
    if ((await readUnfinished(this.#parts.store)) === undefined) return undefined
    return this.alone(signal, (writing) =>
      this.#withIndexOrNot<{ readonly error: unknown } | undefined>(
        writing,
        (index) => this.#tryToFinish(index, writing, true),
        ({ error }) => Promise.resolve({ error }),
      ),
    )
  }

  /** Remembers hours anew whose records cannot be read: alone, or not now when others write. */
  async #remakeAlone(signal: AbortSignal | undefined): Promise<RemadeRecords> {
    const { store } = this.#parts
    const damaged = [...(await remadeNext(store)), ...(await this.#manifest.read()).damaged]
    if (damaged.length === 0) return { files: [], unknown: [] }
    try {
      return await this.alone(signal, async (writing) => this.#remake(await this.#manifest.read(), writing))
    } catch (error) {
      if (!(error instanceof ArchiveError) || error.fault !== 'locked') throw error
      return { files: damaged.map((key) => ({ key })), unknown: [] }
    }
  }

  async #remake(manifest: Manifest, signal: AbortSignal): Promise<RemadeRecords> {
    const { store, now } = this.#parts
    const small = await remakeSmallFiles(store)
    const { files, unknown } = await remakeRecords({ store, manifest, now, signal })
    return { files: [...small, ...files], unknown }
  }

  async #shareIndex<T>(
    index: MessageIndex,
    worker: WorkerLease,
    signal: AbortSignal,
    act: (parts: KeepParts, guard: ErasedGuard | undefined, worker: WorkerLease) => Promise<T>,
  ): Promise<T> {
    const manifest = await this.#manifest.read()
    const here = await this.#eraseHere(index, signal)
    const guard = await this.#guard(manifest)
    manifest.share(worker)
    try {
      const result = await act(this.#upkeep(index, manifest, signal), guard, worker)
      if (guard !== undefined) await worker.inTurn(() => this.#cleanUp(index, guard))
      // Whoever erased has purged this index: only what was heard here may have been put into it since.
      if (here?.isChange === true) await worker.inTurn(() => purgeIndex(index))
      await here?.finish()
      return result
    } finally {
      manifest.share(undefined)
    }
  }

  /** The same while the index cannot be used. */
  async #keepBeside<T>(
    index: UnusableIndex,
    worker: WorkerLease,
    signal: AbortSignal,
    act: (parts: KeepParts, guard: ErasedGuard | undefined, worker: WorkerLease) => Promise<T>,
  ): Promise<T> {
    const manifest = await this.#manifest.read()
    const guard = await this.#guard(manifest)
    manifest.share(worker)
    try {
      return await act(this.#keeping(index, manifest, signal), guard, worker)
    } finally {
      manifest.share(undefined)
    }
  }

  /** Makes the index anew, and the records of the hours; see `Archive.rebuild`. */
  rebuild({ signal, onProgress }: RebuildOptions, known: KnownArchive): Promise<RebuildReport> {
    const { store } = this.#parts
    return this.alone(signal, async (writing) => {
      const isMoved = await this.#takePlace(known)
      const { files } = await this.#remake(await this.#manifest.readAll(), writing)
      const lostRecords = files.map(({ key }) => key)
      const before = await readUnfinished(store)
      // Removals first: what is to be removed shall not be indexed again.
      if (before !== undefined && before.kind !== 'rebuild') {
        await this.#index.writing((index) => this.#finish(index, writing))
      }
      let begun = before?.kind === 'rebuild' ? before : newRebuild()
      if (!begun.isIndexNew) {
        await this.#index.refuseForeign()
        await begin(store, begun)
        await this.#index.remove()
        begun = { ...begun, isIndexNew: true }
        await begin(store, begun)
      }
      return this.#index.writing(async (index) => ({
        ...(await this.#refill(index, writing, lostRecords, onProgress)),
        isMoved,
      }))
    })
  }

  /** See `takeFirstPlace`. */
  takeFirstPlace(signal: AbortSignal | undefined, known: KnownArchive): Promise<void> {
    const first = { parts: this.#parts, index: this.#index, manifest: this.#manifest, known }
    return takeFirstPlace(first, (act) => this.alone(signal, act))
  }

  /** Of an index that is made anew elsewhere the archive remembers the place: the one of before may be lost. */
  async #takePlace(known: KnownArchive): Promise<boolean> {
    const { place } = this.#index
    const other = await known.otherIndex(place)
    if (other === undefined || place.address === undefined) return false
    // What was begun is finished where it was begun.
    if ((await readUnfinished(this.#parts.store)) !== undefined) throw other.refusal
    const keeper = new IndexKeeper(place, { existing: () => known.existing() })
    try {
      await keeper.looking((index) => refuseOthers(this.#parts.store, index))
    } finally {
      await keeper.close()
    }
    await known.setIndex(place.address)
    return true
  }

  /** Moves the index; see `Archive.reindex`. */
  reindex(options: ReindexOptions, known: KnownArchive): Promise<ReindexReport> {
    const { dryRun = false, signal, onPlan } = options
    return this.alone(signal, async (writing) => {
      if (!dryRun) await this.#index.writing((index) => this.#finish(index, writing))
      const plan = await this.#planOf(options.to)
      onPlan?.(plan)
      if (dryRun) {
        const moved = { messages: 0, live: 0, changes: 0 }
        const nothing = { damaged: [], compared: 0, differences: [], isMoved: false, isRemembered: false }
        return { ...plan, ...nothing, dryRun, before: 0, moved }
      }
      const anywhere = { existing: () => known.existing() }
      const keeper = new IndexKeeper(options.to, anywhere, { workers: this.#parts.workers })
      try {
        const report = await keeper.writing((index) => this.#move(index, writing, options))
        const isMoved = report.differences.length === 0
        const { address } = options.to
        if (isMoved && address !== undefined) await known.setIndex(address)
        return { ...plan, ...report, dryRun, isMoved, isRemembered: isMoved && address !== undefined }
      } finally {
        await keeper.close()
      }
    })
  }

  async #planOf(to: IndexPlace): Promise<ReindexPlan> {
    const [from, hours] = await this.#index.reading(
      async (index) => [index.name, await index.hours()] as const,
    )
    const kept = [...(await this.#manifest.read()).entries()].flatMap(({ record }) => record.raw ?? [])
    return {
      from,
      to: to.address ?? 'another place',
      hours: kept.length,
      gzipBytes: kept.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0),
      messages: hours.reduce((sum, { messages }) => sum + messages, 0),
    }
  }

  async #move(index: MessageIndex, signal: AbortSignal, options: ReindexOptions) {
    const { log } = this.#parts
    const manifest = await this.#manifest.read()
    const guard = await this.#guard(manifest)
    const readOld = <T>(act: (old: MessageIndex) => Promise<T>) => this.#index.reading(act)
    const report = await reindex({ ...this.#upkeep(index, manifest, signal), log, guard, readOld }, options)
    await this.#cleanUp(index, guard)
    return report
  }

  async #refill(
    index: MessageIndex,
    signal: AbortSignal,
    lostRecords: readonly string[],
    onProgress: RebuildOptions['onProgress'],
  ): Promise<Omit<RebuildReport, 'isMoved'>> {
    const { store, now, log } = this.#parts
    const manifest = await this.#manifest.read()
    const erasedAgain = await this.#guard(manifest)
    const parts = { ...this.#upkeep(index, manifest, signal), erasedAgain, now }
    const report = await rebuild(parts, lostRecords, onProgress)
    // Behind the hours: what their files have is known then.
    const { isErased, onErasedInLog: onErased } = erasedAgain ?? {}
    await replayEvents(log, index, { signal, isErased, onErased })
    await this.#cleanUp(index, erasedAgain)
    await newEpoch(store)
    await end(store)
    return report
  }

  /** Finishes what a killed program began. */
  async #finish(index: MessageIndex, signal: AbortSignal): Promise<void> {
    const unfinished = await readUnfinished(this.#parts.store)
    if (unfinished === undefined) return
    // A rebuild that had removed nothing yet is as if it was never begun; one that had goes on.
    if (unfinished.kind === 'purge') await this.#finishPurge(index)
    else if (unfinished.kind === 'rebuild') await this.#refill(index, signal, [], undefined)
    else await finishRemoval(this.#upkeep(index, await this.#manifest.read(), signal), unfinished)
  }

  #upkeep(index: MessageIndex, manifest: Manifest, signal: AbortSignal): UpkeepParts {
    return { ...this.#keeping(index, manifest, signal), index }
  }

  #keeping(index: KeepParts['index'], manifest: Manifest, signal: AbortSignal): KeepParts {
    const { store, logs, now } = this.#parts
    return { store, logs, manifest, index, now, signal }
  }

  /** What other machines erased from an archive in a bucket is erased here, before any of it is read. */
  async #eraseHere(index: MessageIndex, signal: AbortSignal | undefined): Promise<ErasedHere | undefined> {
    const { store, logs, now } = this.#parts
    const [, beside] = logs
    return beside && eraseHere({ store, beside, index, now, signal })
  }

  #guard(manifest: Manifest): Promise<ErasedGuard | undefined> {
    const { store, now } = this.#parts
    return erasedGuard({ store, manifest, now })
  }

  /** What was erased again may have been in the log of the index for a moment. */
  async #cleanUp(index: MessageIndex, guard: ErasedGuard | undefined): Promise<void> {
    if (guard === undefined || !guard.hasFound()) return
    await guard.cleanLogs(this.#parts.logs, index)
    try {
      await purgeIndex(index)
    } catch (error) {
      // Nobody would look for it again.
      if (error instanceof IndexBusyError) await begin(this.#parts.store, { kind: 'purge', id: randomUUID() })
      throw error
    }
    await newEpoch(this.#parts.store)
  }

  async #finishPurge(index: MessageIndex): Promise<void> {
    await purgeIndex(index)
    await newEpoch(this.#parts.store)
    await end(this.#parts.store)
  }
}
