import { memoryWebhookStore } from './memory-webhook-store.ts'
import type { WebhookStore } from './webhook-store.ts'

/** Who handles events once: in a store of the app, or by one of its own in memory. */
interface Once {
  readonly store: WebhookStore | true | undefined
}

/** What becomes of an event besides that its handler ends or fails. */
type Report = (reason: 'duplicate' | 'busy' | 'store-failed', error?: unknown) => void

/** The stores that nobody gave. */
const memories = new WeakMap<Once, WebhookStore>()

/** What is being handled in this process, by the key of the event: whether it was handled in the end. */
const running = new WeakMap<WebhookStore, Map<string, Promise<boolean>>>()

/**
 * Handles an event unless it was handled before. A copy that comes while the first one is handled waits for it: the first may fail,
 * and then it is the copy that is left.
 *
 * @param handle Must not reject. Resolves with whether it was handled.
 * @returns Whether it need not come again. Never rejects.
 */
export async function handleOnce(
  once: Once,
  key: string,
  handle: () => Promise<boolean>,
  report: Report,
): Promise<boolean> {
  const store = storeOf(once)
  const works = running.get(store) ?? new Map<string, Promise<boolean>>()
  running.set(store, works)
  for (let first = works.get(key); first !== undefined; first = works.get(key)) {
    if (await first) {
      report('duplicate')
      return true
    }
  }
  const work = claimAndHandle(store, key, handle, report).finally(() => works.delete(key))
  works.set(key, work)
  return work
}

function storeOf(once: Once): WebhookStore {
  if (typeof once.store === 'object') return once.store
  const memory = memories.get(once) ?? memoryWebhookStore()
  memories.set(once, memory)
  return memory
}

async function claimAndHandle(
  store: WebhookStore,
  key: string,
  handle: () => Promise<boolean>,
  report: Report,
): Promise<boolean> {
  /** A store that fails must not lose an event: handled twice is better than never. */
  const attempt = async <Result>(act: () => Result | Promise<Result>): Promise<Result | true> => {
    try {
      return await act()
    } catch (error) {
      report('store-failed', error)
      return true
    }
  }
  // As it comes: some stores answer with a word, and with `null` for what is there.
  const claim = await attempt(() => store.claim(key))
  if (claim === 'busy' || !claim) {
    report(claim || 'duplicate')
    return !claim
  }
  const isHandled = await handle()
  await attempt(() => (isHandled ? store.finish?.(key) : store.release(key)))
  return isHandled
}
