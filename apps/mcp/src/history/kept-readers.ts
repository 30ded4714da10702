import type { HourReader } from './hour-reader.ts'

/** How many readers are kept, and for how long. */
export interface KeptReadersOptions {
  /** Beyond them the one that was kept first is closed. @default 4 */
  readonly most?: number | undefined
  /** In milliseconds. @default 60_000 */
  readonly lifetime?: number | undefined
}

interface Kept {
  readonly reader: HourReader
  readonly timer: ReturnType<typeof setTimeout>
}

/**
 * Keeps readers of hours open between the pages of a listing, so that the next page does not read again what comes before it. A page
 * does not depend on it: any other process, and this one later, finds its place by the cursor alone.
 */
export class KeptReaders {
  readonly #most: number
  readonly #lifetime: number
  readonly #kept = new Map<string, Kept>()

  constructor({ most = 4, lifetime = 60_000 }: KeptReadersOptions = {}) {
    this.#most = most
    this.#lifetime = lifetime
  }

  /** How many are kept. */
  get size(): number {
    return this.#kept.size
  }

  /**
   * Takes the reader that was kept for a person and a question, unless it is beyond a place of an hour. It is the caller's then, and
   * nobody else's.
   */
  take(
    key: string,
    { hour, place }: { readonly hour: string; readonly place: number },
  ): HourReader | undefined {
    const reader = this.#kept.get(key)?.reader
    if (reader === undefined || reader.outcome.hour !== hour || reader.place > place) return undefined
    this.#forget(key)
    return reader
  }

  /** Keeps a reader for the next page. */
  keep(key: string, reader: HourReader): void {
    this.#close(key)
    reader.onShare = () => undefined
    const timer = setTimeout(() => this.#close(key), this.#lifetime)
    // A process that has nothing else to do may end.
    if (typeof timer === 'object') timer.unref()
    this.#kept.set(key, { reader, timer })
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > this.#most && oldest !== undefined) this.#close(oldest)
  }

  #close(key: string): void {
    this.#kept.get(key)?.reader.close()
    this.#forget(key)
  }

  #forget(key: string): void {
    clearTimeout(this.#kept.get(key)?.timer)
    this.#kept.delete(key)
  }
}
