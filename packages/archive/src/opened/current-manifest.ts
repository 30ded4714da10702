import { toHistoryHour } from '@timkit/core'
import { dayMs } from '@timkit/core/internal'
import { Manifest } from '../manifest/manifest.ts'
import { readEpoch } from '../upkeep/epoch.ts'
import type { ArchiveParts } from './archive-parts.ts'

const ofLateMs = 1_000

/** The records of the hours, as they are now: other programs write them, too. */
export class CurrentManifest {
  readonly #parts: Pick<ArchiveParts, 'store' | 'now'>
  #manifest: Manifest | undefined
  #epoch = ''
  #readAt = Number.NEGATIVE_INFINITY

  constructor(parts: Pick<ArchiveParts, 'store' | 'now'>) {
    this.#parts = parts
  }

  /** Reads what may have changed since. */
  async read(): Promise<Manifest> {
    const { store, now } = this.#parts
    const epoch = await readEpoch(store)
    const manifest = this.#manifest
    if (manifest === undefined || epoch !== this.#epoch) {
      this.#epoch = epoch
      this.#manifest = await Manifest.open(store)
      this.#readAt = performance.now()
      return this.#manifest
    }
    // Only the last days change while nobody erases or imports anything.
    await manifest.refresh({ since: dayAt(now() - 9 * dayMs), until: dayAt(now() + 2 * dayMs) })
    this.#readAt = performance.now()
    return manifest
  }

  /** Reads all of it, whatever was read before. */
  readAll(): Promise<Manifest> {
    this.forget()
    return this.read()
  }

  /**
   * As it is or was a second ago, which saves a search twenty files. Who writes elsewhere may note as late as that anyway; and an index that
   * knows more than the records makes hours count as not covered, never the other way round.
   */
  async readOfLate(): Promise<Manifest> {
    const isOfLate = performance.now() - this.#readAt < ofLateMs
    return isOfLate && this.#manifest !== undefined ? this.#manifest : this.read()
  }

  /** Reads all of it the next time. */
  forget(): void {
    this.#manifest = undefined
  }
}

function dayAt(at: number): string {
  return toHistoryHour(new Date(at)).slice(0, 8)
}
