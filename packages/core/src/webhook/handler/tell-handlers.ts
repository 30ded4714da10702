import { failResponse, okResponse } from '../answer/responses.ts'
import { isTimed, keyLength, namedKey } from '../deduplicate/event-key.ts'
import { factOf } from '../events/fact-of.ts'
import type { Outcome } from '../outcome.ts'
import type { VerifiedWebhook } from '../verify/verified-webhook.ts'
import type { Arrival } from './arrival.ts'
import { tooLate } from './deadline.ts'
import { nextTask } from './next-task.ts'
import type { WebhookReason } from './observe-webhook.ts'
import type { NamedEvent } from './read-event.ts'

/** Loaded where events are handled once, or have no short key of their fields, and then at hand. */
let once: typeof import('../deduplicate/once.ts') | undefined

/** What an answer may fail for. */
const failures: readonly WebhookReason[] = ['failed', 'late', 'busy']

/**
 * Tells handlers what has happened: of several events of a request in their order, and not waiting for one before the next. Waits
 * for all of them until the deadline, or begins only after the answer; they go on after it. It is answered as failed when one of them
 * is, if that was waited for.
 */
export async function tellHandlers(
  arrival: Arrival,
  verified: VerifiedWebhook,
  events: readonly NamedEvent[],
): Promise<Response> {
  const { deadline, receiver } = arrival
  let isFailed = false
  const jobs = events.flatMap((event) => {
    const command = event.CallbackCommand
    const fact = factOf(command)
    const handler = fact ? receiver.handlers.get(command) : receiver.onUnknown
    const done: WebhookReason = fact ? 'handled' : 'unknown-command'
    if (handler === undefined) {
      arrival.observe({ reason: fact ? 'not-handled' : done, command })
      return []
    }
    /** The first is what became of the event; what the store does is never that. */
    const report = (reason: WebhookReason, error?: unknown): void => {
      if (!job.isTold && reason !== 'late' && !receiver.atOnce && deadline.isOver()) report('late')
      const isOutcome = !job.isTold && reason !== 'store-failed'
      job.isTold ||= isOutcome
      // What is unknown may be asked before it happens, and a failure would be an answer.
      if (isOutcome && fact && failures.includes(reason)) isFailed = true
      arrival.observe({ reason, command, error, isOutcome })
    }
    const key = namedKey(event, fact)
    const job = { event, key, isUnique: !!key || isTimed(event), handler, done, report, isTold: false }
    return job
  })
  if (!events[0]) arrival.observe({ reason: 'empty', command: verified.command })
  if (!jobs[0]) return okResponse()

  /** Tells of one event. Never fails, and gives whether it need not come again. */
  const tell = ({ event, key, isUnique, handler, done, report }: (typeof jobs)[0]): Outcome => {
    const context = arrival.contextOf(verified, key as string, isUnique)
    const handle = async (): Promise<boolean> => {
      try {
        await handler(event, context)
      } catch (error) {
        report('failed', error)
        return false
      }
      report(done)
      return true
    }
    // What may have happened twice is handled twice: better than never.
    return receiver.store && once && isUnique
      ? once.handleOnce(receiver, context.key, handle, report)
      : handle()
  }
  /** Tells of all of them, and waits for all. Never fails. */
  const tellAll = async (): Promise<void> => {
    try {
      if (receiver.store || jobs.some(({ key }) => !key || key.length >= keyLength)) {
        once ??= await import('../deduplicate/once.ts')
        // All keys first: hashing one may take longer than the next.
        await Promise.all(jobs.map(once.makeKey))
      }
      const works: Outcome[] = []
      for (const job of jobs) {
        // Those before have worked without waiting: the answer goes out, and other requests get their turn.
        if (deadline.isOver()) await nextTask()
        works.push(tell(job))
      }
      for (const work of works) await work
    } catch (error) {
      // A file that cannot be loaded, or a sleep of the app's own that throws.
      for (const { isTold, report } of jobs) if (!isTold) report('failed', error)
    }
  }
  if (receiver.atOnce) {
    arrival.keepAlive(nextTask().then(tellAll))
    return okResponse()
  }
  const work = tellAll()
  if ((await deadline.race(work)) === tooLate) {
    for (const { isTold, report } of jobs) if (!isTold) report('late')
    arrival.keepAlive(work)
  }
  return isFailed && receiver.tellsFailure ? failResponse(500) : okResponse()
}
