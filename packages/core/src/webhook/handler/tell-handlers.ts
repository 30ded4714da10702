import { failResponse, okResponse } from '../answer/responses.ts'
import { isTimed, namedKey } from '../deduplicate/event-key.ts'
import type { WebhookFact } from '../events/fact.ts'
import { isPromise, type Outcome } from '../outcome.ts'
import type { VerifiedWebhook } from '../verify/verified-webhook.ts'
import type { Arrival } from './arrival.ts'
import { tooLate } from './deadline.ts'
import type { NamedEvent } from './events-of.ts'
import type { WebhookReason } from './observe-webhook.ts'

/** Loaded where events are handled once, or are named by their whole body, and then at hand. */
let handleOnce: typeof import('../deduplicate/handle-once.ts').handleOnce | undefined
let bodyKey: typeof import('../deduplicate/body-key.ts').bodyKey | undefined

/** What an answer may fail for. */
const failures: readonly WebhookReason[] = ['failed', 'late', 'busy']

/** What has happened may be handled for as long as it takes. */
const neverAborts = new AbortController().signal

/**
 * Tells handlers what has happened: of several events of a request in their order, and not waiting for one before the next. Waits
 * for all of them until the deadline, or begins only after the answer; they go on after it. It is answered as failed when one of them
 * is, if that was waited for.
 */
export async function tellHandlers(
  arrival: Arrival,
  verified: VerifiedWebhook,
  events: readonly NamedEvent[],
  fact: WebhookFact | undefined,
): Promise<Response> {
  const { receiver } = arrival
  const { command = '' } = verified
  // What is unknown may be asked before it happens, and a failure would be an answer.
  const [handler, done, failed] = fact
    ? ([receiver.handlers.get(command), 'handled', receiver.failStatus] as const)
    : ([receiver.onUnknown, 'unknown-command', 200] as const)
  const report = (reason: WebhookReason, error?: unknown): void =>
    arrival.observe({ reason, command, status: failures.includes(reason) ? failed : 200, error })

  if (!events[0]) report('empty')
  if (handler === undefined) {
    for (const _ of events) report(fact ? 'not-handled' : done)
    return okResponse()
  }
  if (receiver.store) handleOnce ??= (await import('../deduplicate/handle-once.ts')).handleOnce

  // All keys first: hashing one may take longer than the next.
  const named = events.map((event) => namedKey(event, fact))
  let keys: readonly (string | undefined)[] = named
  if (named.includes(undefined)) {
    bodyKey ??= (await import('../deduplicate/body-key.ts')).bodyKey
    keys = await Promise.all(events.map((event, index) => named[index] ?? bodyKey?.(event)))
  }
  /** Tells of one event. Never fails, and gives whether it need not come again. */
  const tell = (event: NamedEvent, index: number): Outcome => {
    // What may have happened twice is handled twice: better than never.
    const isUnique = named[index] !== undefined || isTimed(event)
    const context = arrival.contextOf(verified, keys[index] as string, isUnique, neverAborts)
    const hasFailed = (error: unknown): boolean => {
      report('failed', error)
      return false
    }
    const isDone = (): boolean => {
      report(done)
      return true
    }
    const handle = (): Outcome => {
      try {
        const work = handler(event, context)
        return isPromise(work) ? Promise.resolve(work).then(isDone, hasFailed) : isDone()
      } catch (error) {
        return hasFailed(error)
      }
    }
    return receiver.store && handleOnce && isUnique
      ? handleOnce(receiver, context.key, handle, report)
      : handle()
  }
  if (receiver.atOnce) {
    // A task of its own: a handler that works without waiting would hold the answer back in any microtask.
    const answered = new Promise((resolve) => setTimeout(resolve))
    arrival.keepAlive(answered.then(() => Promise.all(events.map(tell))))
    return okResponse()
  }
  /** Waits for the work on an event as long as the answer can wait. */
  const follow = async (work: Promise<boolean>): Promise<boolean> => {
    const isHandled = await arrival.deadline.race(work)
    if (isHandled !== tooLate) return isHandled
    report('late')
    arrival.keepAlive(work)
    return false
  }
  let isFailed = false
  // All begin before one is waited for, and each is followed from then on.
  const outcomes = events.map(tell).map((work) => (isPromise(work) ? follow(work) : work))
  for (const isHandled of outcomes) if (!(await isHandled)) isFailed = true
  return isFailed && failed !== 200 ? failResponse(failed) : okResponse()
}
