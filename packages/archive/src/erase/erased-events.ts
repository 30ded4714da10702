import { fromWebhook, type WebhookEvent } from '@timkit/core/webhook'
import type { RawStore } from '../raw/raw-store.ts'
import { StorageError } from '../raw/storage-error.ts'
import { type EraseMatcher, matcherOf } from './erase-matcher.ts'
import { readErased } from './erased.ts'
import { readHolds } from './holds.ts'

/** How long what was read counts. */
const freshMs = 300

/**
 * Whoever erases waits for so long before it looks at what was heard: what programs keep by what they read before is there by then, or they look again.
 */
export const heardMs = 700

/** Tells events of messages that were erased before: late ones, and edits of them. They are not kept again. */
export class ErasedEvents {
  readonly #store: RawStore
  readonly #now: () => number
  #matcher: Promise<EraseMatcher> | undefined
  #readAt = 0

  constructor(store: RawStore, now: () => number) {
    this.#store = store
    this.#now = now
  }

  /** Whether an event is not to be kept, as far as was read in the last moment. */
  has(event: WebhookEvent): Promise<boolean> {
    return this.#has(event, freshMs)
  }

  /**
   * The same once more for one that was kept: whether it should not have been. Only who was held up since, for so long that an erasure did not wait for
   * it, reads again.
   *
   * @param askedAt `performance.now()` before `has` was asked
   */
  async hasMeanwhile(event: WebhookEvent, askedAt: number): Promise<boolean> {
    if (performance.now() - askedAt < heardMs - freshMs) return false
    return this.#has(event, 0)
  }

  async #has(event: WebhookEvent, atMostMs: number): Promise<boolean> {
    // What else tells of an account, and has no text, stays: who uses the account again shall not be missed.
    if (!Array.isArray((event as { readonly MsgBody?: unknown }).MsgBody)) return false
    const now = performance.now()
    if (this.#matcher === undefined || now - this.#readAt >= atMostMs) {
      this.#readAt = now
      const before = this.#matcher
      this.#matcher = this.#read().catch((error: unknown) => {
        // A bucket that cannot be reached for a moment: no event shall be lost by that.
        if (before !== undefined && error instanceof StorageError) return before
        throw error
      })
      // Whoever waits is told; the next one reads again.
      this.#matcher.catch(() => {
        this.#matcher = undefined
      })
    }
    const message = fromWebhook(event)
    const matcher = await this.#matcher
    return message === undefined ? matcher.ofWire(event) : matcher.ofMessage(message)
  }

  async #read(): Promise<EraseMatcher> {
    const erased = await readErased(this.#store)
    return matcherOf(erased, erased.length === 0 ? new Set() : await readHolds(this.#store), this.#now)
  }
}
