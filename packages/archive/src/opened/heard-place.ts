import { notePlace, ownPlace } from '../erase/places.ts'
import type { ArchiveParts } from './archive-parts.ts'

/** After a failure the bucket is left alone for so long. */
const retryMs = 60_000

/** Notes in a bucket that something is heard by webhook here, so that whoever erases knows of it. */
export class HeardPlace {
  readonly #parts: Pick<ArchiveParts, 'store' | 'logs'>
  #noting: Promise<void> | undefined
  #failedAt = Number.NEGATIVE_INFINITY

  constructor(parts: Pick<ArchiveParts, 'store' | 'logs'>) {
    this.#parts = parts
  }

  /** Does so once. Where it fails, nothing that is heard is lost by that. */
  async note(): Promise<void> {
    if (this.#noting === undefined && performance.now() - this.#failedAt < retryMs) return
    this.#noting ??= this.#note()
    await this.#noting.catch(() => {
      this.#noting = undefined
      this.#failedAt = performance.now()
    })
  }

  async #note(): Promise<void> {
    const { store, logs } = this.#parts
    const [, beside] = logs
    if (beside === undefined || (await ownPlace(store, beside)) !== undefined) return
    // Whatever was erased before: the next sync here looks.
    await notePlace(store, beside, '')
  }
}
