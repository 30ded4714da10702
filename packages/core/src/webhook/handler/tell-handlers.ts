import { eventKey } from '../deduplicate/event-key.ts'
import type { WebhookFact } from '../events/fact.ts'
import type { VerifiedWebhook } from '../verify/verify-webhook.ts'
import type { Arrival } from './arrival.ts'
import { tooLate } from './deadline.ts'
import type { NamedEvent } from './events-of.ts'
import { harmless, type WebhookReason } from './observe-webhook.ts'

/** What has happened may be handled for as long as it takes. */
const neverAborts = new AbortController().signal

/**
 * Tells handlers what has happened, all events of a request at the same time. Waits for them until the deadline, or not at
 * all; they go on after it.
 */
export async function tellHandlers(
  arrival: Arrival,
  verified: VerifiedWebhook,
  events: readonly NamedEvent[],
  fact: WebhookFact | undefined,
): Promise<void> {
  const { atOnce } = arrival.receiver
  await Promise.all(
    events.map(async (event) => {
      const told = tell(arrival, verified, event, fact)
      if (atOnce) return arrival.keepAlive(told)
      if ((await arrival.deadline.race(told)) !== tooLate) return
      report(arrival, event, 'late')
      arrival.keepAlive(told)
    }),
  )
}

/** Tells of one event. Never rejects. */
async function tell(
  arrival: Arrival,
  verified: VerifiedWebhook,
  event: NamedEvent,
  fact: WebhookFact | undefined,
): Promise<void> {
  const { handlers, onUnknown } = arrival.receiver
  const handler = fact === undefined ? onUnknown : handlers.get(event.CallbackCommand)
  if (handler === undefined)
    return report(arrival, event, fact === undefined ? 'unknown-command' : 'not-handled')
  const key = await eventKey(event, fact)
  if (!(await claim(arrival, event, key))) return report(arrival, event, 'duplicate')
  try {
    await handler(event, arrival.contextOf(verified, key, neverAborts))
    report(arrival, event, fact === undefined ? 'unknown-command' : 'handled')
  } catch (error) {
    report(arrival, event, 'failed', error)
    await release(arrival, event, key)
  }
}

/** A store that fails must not lose an event: handled twice is better than never. */
async function claim(arrival: Arrival, event: NamedEvent, key: string): Promise<boolean> {
  try {
    return (await arrival.receiver.store?.claim(key)) ?? true
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
  arrival.observe({ reason, command: harmless(event.CallbackCommand), status: 200, error })
}
