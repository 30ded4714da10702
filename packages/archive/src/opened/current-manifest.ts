import { toHistoryHour } from '@timkit/core'
import { dayMs } from '@timkit/core/internal'
import { Manifest } from '../manifest/manifest.ts'
import { readEpoch } from '../upkeep/epoch.ts'
import type { ArchiveParts } from './archive-parts.ts'

/** The records of the hours, as they are now: other programs write them, too. */
export class CurrentManifest {
  readonly #parts: Pick<ArchiveParts, 'store' | 'now'>
  #manifest: Manifest | undefined
  #epoch = ''

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
      return this.#manifest
    }
    // Only the last days change while nobody erases or imports anything.
    const recent = toHistoryHour(new Date(now() - 9 * dayMs)).slice(0, 8)
    await manifest.refresh(recent)
    return manifest
  }

  /** Reads all of it the next time. */
  forget(): void {
    this.#manifest = undefined
  }
}
