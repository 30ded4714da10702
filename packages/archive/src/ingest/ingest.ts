import { checkObject, isObject, sleep, wrongType } from '@timkit/core/internal'
import { fromWebhook, type WebhookContext, type WebhookEvent } from '@timkit/core/webhook'
import type { MessageIndex } from '../message-index/message-index.ts'
import { purgeIndex } from '../message-index/purge-index.ts'
import { exactIdentity } from '../message-index/row/exact-identity.ts'
import { StorageError } from '../raw/storage-error.ts'
import type { EventLog, KeptEvent } from './event-log.ts'
import { putEvents } from './put-events.ts'

/** What is known of an event besides: a `WebhookContext` has it. */
export type IngestContext = Partial<Pick<WebhookContext, 'receivedAt' | 'sdkAppId' | 'platform' | 'clientIp'>>

/** What ingesting works with. */
export interface IngestParts {
  readonly log: EventLog
  /** What must not be kept again. */
  readonly erased: {
    has(event: WebhookEvent): Promise<boolean>
    hasMeanwhile(event: WebhookEvent, askedAt: number): Promise<boolean>
  }
  readonly openIndex: () => Promise<MessageIndex>
  /** Milliseconds since 1970: when an event arrived that does not say so. */
  readonly now: () => number
  /** Is told why what is in the log is not in the index yet. */
  readonly onIndexFailure: (error: Error) => void
}

/** So many events share a transaction. */
const batchSize = 500
/** More do not wait in memory while another program writes the index: the next sync reads them from the log. */
const maxWaiting = 10_000
/** After another program has written for so long that this one gave up. */
const retryMs = 1_000
/** Whoever searches waits no longer for what has just arrived. */
const maxSettleMs = 500

/** Keeps events as they arrive, and puts what they tell into the index behind that. */
export class Ingest {
  readonly #parts: IngestParts
  readonly #waiting: KeptEvent[] = []
  #isRunning = false
  #attempt: Promise<void> = Promise.resolve()
  #retry: NodeJS.Timeout | undefined

  constructor(parts: IngestParts) {
    this.#parts = parts
  }

  /** Keeps an event, unless its message was erased. Resolves once it is in the log, durably. */
  async ingest(event: WebhookEvent, context: IngestContext): Promise<void> {
    const kept = keptEvent(event, context, this.#parts.now())
    const { erased, log } = this.#parts
    const askedAt = performance.now()
    if (await erased.has(event)) return
    await log.append(kept)
    // The next sync takes it out of the log. What cannot be read now is no reason to say that it was not kept.
    if (await erased.hasMeanwhile(event, askedAt).catch(() => false)) return
    if (this.#waiting.length < maxWaiting) this.#waiting.push(kept)
    // Behind one that could not be written, this one could not either.
    if (this.#retry === undefined) this.#start()
  }

  /** Waits until what was kept is in the index, or could not be put into it; but not long, where another program writes that. */
  async settled(maxMs: number = maxSettleMs): Promise<void> {
    if (!this.#isRunning) return
    const controller = new AbortController()
    const late = sleep(maxMs, controller.signal).catch(() => undefined)
    await Promise.race([this.#attempt, late])
    controller.abort()
  }

  /** What waits for the index stays in the log only. */
  async close(): Promise<void> {
    clearTimeout(this.#retry)
    await this.#parts.log.close()
    await this.#attempt
    clearTimeout(this.#retry)
  }

  #start(): void {
    if (this.#isRunning) return
    this.#isRunning = true
    // What whoever is told of a failure throws changes nothing of what is kept.
    this.#attempt = this.#putAll().catch(() => undefined)
  }

  async #putAll(): Promise<void> {
    try {
      const index = await this.#parts.openIndex()
      while (this.#waiting.length > 0) {
        const events = this.#waiting.slice(0, batchSize)
        await this.#put(index, events)
        this.#waiting.splice(0, events.length)
      }
    } catch (error) {
      if (isPassing(error)) this.#tryLater()
      else {
        this.#waiting.length = 0
        this.#parts.onIndexFailure(error as Error)
      }
    } finally {
      this.#isRunning = false
    }
  }

  /** They may have waited for long: what was erased meanwhile does not come back. */
  async #put(index: MessageIndex, events: readonly KeptEvent[]): Promise<void> {
    const { erased } = this.#parts
    const askedAt = performance.now()
    const wanted: KeptEvent[] = []
    for (const kept of events) if (!(await erased.has(kept.event))) wanted.push(kept)
    await putEvents(index, wanted)
    const identities: string[] = []
    for (const { event } of wanted) {
      if (!(await erased.hasMeanwhile(event, askedAt))) continue
      const message = fromWebhook(event)
      const identity = message && exactIdentity(message)
      if (identity !== undefined) identities.push(identity)
    }
    if (identities.length === 0) return
    await index.forget(identities)
    await purgeIndex(index)
  }

  #tryLater(): void {
    this.#retry = setTimeout(() => {
      this.#retry = undefined
      this.#start()
    }, retryMs)
    this.#retry.unref()
  }
}

function keptEvent(event: WebhookEvent, context: IngestContext, now: number): KeptEvent {
  if (!isObject(event)) throw wrongType('event', 'must be the event of a webhook, as its handler gets it')
  if (typeof event.CallbackCommand !== 'string')
    throw wrongType('event.CallbackCommand', 'must be a text: it says which event it is')
  checkObject(context, 'context')
  const { receivedAt = new Date(now), platform, clientIp } = context
  if (!(receivedAt instanceof Date) || Number.isNaN(receivedAt.getTime()))
    throw wrongType('context.receivedAt', 'must be a Date')
  return { receivedAt, event, platform, clientIp }
}

/** Another program writes the index, or this one has just closed it to open it anew. */
function isPassing(error: unknown): boolean {
  return error instanceof StorageError ? error.code === 'EBUSY' : /closed$/.test(String(error))
}
