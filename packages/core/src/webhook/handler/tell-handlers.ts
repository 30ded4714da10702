import { eventKey } from '../deduplicate/event-key.ts'
import type { WebhookFact } from '../events/fact.ts'
import type { VerifiedWebhook } from '../verify/verify-webhook.ts'
import type { Arrival } from './arrival.ts'
import { tooLate } from './deadline.ts'
import type { NamedEvent } from './events-of.ts'
import type { WebhookReason } from './observe-webhook.ts'
import type { AnyHandler } from './read-handler-options.ts'
import type { WebhookContext } from './webhook-context.ts'

/** What has happened may be handled for as long as it takes. */
const neverAborts = new AbortController().signal

/**
 * Tells handlers what has happened: of several events of a request in their order, and not waiting for one before the next. Waits
 * for all of them until the deadline, or not at all; they go on after it.
 */
export async function tellHandlers(
  arrival: Arrival,
  verified: VerifiedWebhook,
  events: readonly NamedEvent[],
  fact: WebhookFact | undefined,
): Promise<void> {
  const { handlers, onUnknown } = arrival.receiver
  const [first] = events
  const handler = fact === undefined ? onUnknown : first && handlers.get(first.CallbackCommand)
  const done = fact === undefined ? 'unknown-command' : 'handled'
  if (handler === undefined) {
    for (const event of events) report(arrival, event, fact === undefined ? done : 'not-handled')
    return
  }
  // All keys first: hashing one may take longer than the next.
  const keys: string[] = []
  for (const event of events) keys.push(await eventKey(event, fact))
  const following = events.map((event, index) => {
    const context = arrival.contextOf(verified, keys[index] ?? '', neverAborts)
    return follow(arrival, event, tell(arrival, event, context, handler, done, fact))
  })
  await Promise.all(following)
}

/** Tells of one event. Never rejects. */
async function tell(
  arrival: Arrival,
  event: NamedEvent,
  context: WebhookContext,
  handler: AnyHandler,
  done: WebhookReason,
  fact: WebhookFact | undefined,
): Promise<void> {
  // Without a time, the same may happen again: handled twice is better than never.
  const tellsApart = fact?.key ?? event.EventTime
  if (tellsApart !== undefined && !(await claim(arrival, event, context.key)))
    return report(arrival, event, 'duplicate')
  try {
    await handler(event, context)
    report(arrival, event, done)
  } catch (error) {
    report(arrival, event, 'failed', error)
    await release(arrival, event, context.key)
  }
}

/** Waits for the work on an event as long as the answer can wait. */
async function follow(arrival: Arrival, event: NamedEvent, work: Promise<void>): Promise<void> {
  if (!arrival.receiver.atOnce) {
    if ((await arrival.deadline.race(work)) !== tooLate) return
    report(arrival, event, 'late')
  }
  arrival.keepAlive(work)
}

/** A store that fails must not lose an event: handled twice is better than never. */
async function claim(arrival: Arrival, event: NamedEvent, key: string): Promise<boolean> {
  const { store } = arrival.receiver
  if (store === undefined) return true
  try {
    // As it comes: some stores answer with a word, and with `null` for what is there.
    return Boolean(await store.claim(key))
  } catch (error) {
    report(arrival, event, 'store-failed', error)
    return true
  }
}

async function release(arrival: Arrival, event: NamedEvent, key: string): Promise<void> {
  try {
    await arrival.receiver.store?.release(key)
  } catch (error) {
    report(arrival, event, 'store-failed', error)
  }
}

function report(arrival: Arrival, event: NamedEvent, reason: WebhookReason, error?: unknown): void {
  arrival.observe({ reason, command: event.CallbackCommand, status: 200, error })
}
