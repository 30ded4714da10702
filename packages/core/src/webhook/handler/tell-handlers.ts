import { failResponse, okResponse } from '../answer/responses.ts'
import { eventKey } from '../deduplicate/event-key.ts'
import type { WebhookFact } from '../events/fact.ts'
import type { VerifiedWebhook } from '../verify/verify-webhook.ts'
import type { Arrival } from './arrival.ts'
import { tooLate } from './deadline.ts'
import type { NamedEvent } from './events-of.ts'
import type { WebhookReason } from './observe-webhook.ts'

/** Loaded where events are handled once, and then at hand. */
let handleOnce: typeof import('../deduplicate/handle-once.ts').handleOnce | undefined

/** What an answer may fail for. */
const failures: readonly WebhookReason[] = ['failed', 'late', 'busy']

/** What has happened may be handled for as long as it takes. */
const neverAborts = new AbortController().signal

/**
 * Tells handlers what has happened: of several events of a request in their order, and not waiting for one before the next. Waits
 * for all of them until the deadline, or not at all; they go on after it. It is answered as failed when one of them is, if that was
 * waited for.
 */
export async function tellHandlers(
  arrival: Arrival,
  verified: VerifiedWebhook,
  events: readonly NamedEvent[],
  fact: WebhookFact | undefined,
): Promise<Response> {
  const { receiver } = arrival
  const { handlers, onUnknown, atOnce, failStatus } = receiver
  const { command = '' } = verified
  // What is unknown may be asked before it happens, and a failure would be an answer.
  const [handler, done, failed] = fact
    ? ([handlers.get(command), 'handled', failStatus] as const)
    : ([onUnknown, 'unknown-command', 200] as const)
  const report = (reason: WebhookReason, error?: unknown): void =>
    arrival.observe({ reason, command, status: failures.includes(reason) ? failed : 200, error })

  if (!events[0]) report('empty')
  if (handler === undefined) {
    for (const _ of events) report(fact ? 'not-handled' : done)
    return okResponse()
  }
  if (receiver.store) handleOnce ??= (await import('../deduplicate/handle-once.ts')).handleOnce

  /** Tells of one event. Never rejects, and says whether it need not come again. */
  const tell = (event: NamedEvent, key: string): Promise<boolean> => {
    const context = arrival.contextOf(verified, key, neverAborts)
    const handle = async (): Promise<boolean> => {
      try {
        await handler(event, context)
        report(done)
        return true
      } catch (error) {
        report('failed', error)
        return false
      }
    }
    // Without a time, the same may happen again: handled twice is better than never.
    const tellsApart = fact?.key ?? event.EventTime
    if (!receiver.store || !handleOnce || tellsApart === undefined) return handle()
    return handleOnce(receiver, context.key, handle, report)
  }
  /** Waits for the work on an event as long as the answer can wait. */
  const follow = async (work: Promise<boolean>): Promise<boolean> => {
    if (!atOnce) {
      const isHandled = await arrival.deadline.race(work)
      if (isHandled !== tooLate) return isHandled
      report('late')
    }
    arrival.keepAlive(work)
    return atOnce
  }

  // All keys first: hashing one may take longer than the next.
  const keys = await Promise.all(events.map((event) => eventKey(event, fact)))
  const following = events.map((event, index) => follow(tell(event, keys[index] as string)))
  const areHandled = await Promise.all(following)
  return failed === 200 || !areHandled.includes(false) ? okResponse() : failResponse(failed)
}
