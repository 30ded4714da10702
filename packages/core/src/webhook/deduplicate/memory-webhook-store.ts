import { checkNumber, checkObject } from '../../check.ts'
import type { WebhookStore } from './webhook-store.ts'

/** How much is remembered. */
export interface MemoryWebhookStoreOptions {
  /** How many events are remembered, each by a key of at most 200 characters; the oldest are forgotten first. @default 10_000 */
  readonly size?: number | undefined
}

/**
 * Remembers events in the memory of this process. Enough where one process receives everything; several share a store of their
 * own, such as a table with a unique key. One may be given to several handlers of the process that do the same work, as when one
 * takes the place of another: what one has handled is a duplicate for the others.
 */
export function memoryWebhookStore(options: MemoryWebhookStoreOptions = {}): WebhookStore {
  checkObject(options, 'options')
  const { size = 10_000 } = options
  checkNumber(size, 'size', 1, 2 ** 24)
  // A set gives its oldest member first.
  const claimed = new Set<string>()
  return {
    claim(key) {
      if (claimed.has(key)) return false
      claimed.add(key)
      if (claimed.size > size) claimed.delete(claimed.values().next().value as string)
      return true
    },
    release(key) {
      claimed.delete(key)
    },
  }
}
