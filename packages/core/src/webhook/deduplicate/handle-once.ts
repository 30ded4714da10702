import { isPromise, type Outcome } from '../outcome.ts'
import { Claim, type Once, type ReportOnce } from './claim.ts'
import { memoryWebhookStore } from './memory-webhook-store.ts'
import type { WebhookStore } from './webhook-store.ts'

/** An event that is being handled in this process. */
interface Work {
  /** Whether it was handled in the end. Ends with the lease at the latest. */
  readonly outcome: Promise<boolean>
  /** How many copies wait for it. */
  copies: number
}

/** One of them is enough to take over where the first fails, and each of them may fail. */
const mostCopies = 8

/** The stores that nobody gave. */
const memories = new WeakMap<Once, WebhookStore>()

/** What is being handled in this process, by the key of the event. */
const running = new WeakMap<WebhookStore, Map<string, Work>>()

/**
 * Handles an event unless it was handled before. A copy that comes while the first one is handled waits for it: the first may fail,
 * and then it is the copy that is left. So is it when the first has not ended with its lease; what comes of that one then changes
 * nothing of what was claimed since.
 *
 * @param handle Must not fail. Gives whether it was handled.
 * @returns Whether it need not come again. Never fails.
 */
export function handleOnce(once: Once, key: string, handle: () => Outcome, report: ReportOnce): Outcome {
  const store = storeOf(once)
  const works = worksOf(store)
  if (works.has(key)) return handleCopy(once, works, key, handle, report)
  const outcome = new Claim(once, store, key, report).handle(handle)
  if (!isPromise(outcome)) return outcome
  const work: Work = {
    // Forgotten before a copy hears of it.
    outcome: outcome.finally(() => works.delete(key)),
    copies: 0,
  }
  works.set(key, work)
  return work.outcome
}

async function handleCopy(
  once: Once,
  works: ReadonlyMap<string, Work>,
  key: string,
  handle: () => Outcome,
  report: ReportOnce,
): Promise<boolean> {
  for (let first = works.get(key); first !== undefined; first = works.get(key)) {
    if (first.copies >= mostCopies) {
      report('busy')
      return false
    }
    first.copies += 1
    if (await first.outcome) {
      report('duplicate')
      return true
    }
  }
  return handleOnce(once, key, handle, report)
}

function storeOf(once: Once): WebhookStore {
  if (typeof once.store === 'object') return once.store
  const memory = memories.get(once) ?? memoryWebhookStore()
  memories.set(once, memory)
  return memory
}

function worksOf(store: WebhookStore): Map<string, Work> {
  const works = running.get(store) ?? new Map<string, Work>()
  running.set(store, works)
  return works
}
