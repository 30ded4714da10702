import { answerTo } from '../answer/answer-to.ts'
import { answerResponse } from '../answer/responses.ts'
import { allow, refuse, type Verdict } from '../answer/verdict.ts'
import { isTooLarge, writtenAnswer } from '../answer/written-answer.ts'
import { type AskedEvent, WrongVerdict } from '../answer/wrong-verdict.ts'
import { bodyKey } from '../deduplicate/body-key.ts'
import { isTimed } from '../deduplicate/event-key.ts'
import type { WebhookFact } from '../events/fact.ts'
import type { VerifiedWebhook } from '../verify/verified-webhook.ts'
import type { Arrival } from './arrival.ts'
import { tooLate } from './deadline.ts'
import type { NamedEvent } from './read-event.ts'

/**
 * Asks the handler of what has not happened yet. Whatever it does, the service is answered in time. Without an event there is nothing
 * to judge: whoever read the body before the receiver has left nothing, which is a failure like others.
 */
export async function askHandler(
  arrival: Arrival,
  verified: VerifiedWebhook,
  event: NamedEvent | undefined,
  fact: WebhookFact,
): Promise<Response> {
  const { deadline, receiver } = arrival
  const command = verified.command ?? ''
  const handler = receiver.handlers.get(command)
  if (handler === undefined || event === undefined) {
    const verdict = handler !== undefined && receiver.refuseOnFailure ? refuse() : allow()
    arrival.observe({ reason: event === undefined ? 'empty' : 'not-handled', command })
    return answered(verdict, fact, event ?? { CallbackCommand: command })
  }
  const controller = new AbortController()
  let refused = receiver.refuseOnFailure
  try {
    const context = arrival.contextOf(verified, await bodyKey(event), isTimed(event), controller.signal)
    const decided = (async () => handler(event, context))()
    const verdict = await deadline.race(decided)
    if (verdict !== tooLate) {
      // A refusal that is written wrongly is one all the same.
      refused ||= refusals.has((verdict as Partial<Verdict> | undefined)?.verdict)
      const response = answered(verdict, fact, event)
      arrival.observe({ reason: 'handled', command, verdict: (verdict as Verdict).verdict })
      return response
    }
    controller.abort(new DOMException('The webhook had to be answered', 'TimeoutError'))
    arrival.observe({ reason: 'late', command })
    // What it decides now comes too late, and its failure is none any more.
    arrival.keepAlive(decided.then(ignore, ignore))
  } catch (error) {
    arrival.observe({ reason: 'failed', command, error })
    // What could be read of it counts, unless a failure refuses everything.
    const readable = error instanceof WrongVerdict && !receiver.refuseOnFailure ? error.answer : undefined
    const json = readable && JSON.stringify(readable)
    if (json && !isTooLarge(json)) return answerResponse(json)
  }
  return answerResponse(JSON.stringify(answerTo(refused ? refuse() : allow(), fact, event)))
}

/** The verdicts that keep something from happening. Of one that cannot be read, all is kept from it. */
const refusals: ReadonlySet<unknown> = new Set<Verdict['verdict']>([
  'refuse',
  'drop',
  'refuse-members',
  'friends',
])

function answered(verdict: unknown, fact: WebhookFact, event: AskedEvent): Response {
  return answerResponse(writtenAnswer(answerTo(verdict, fact, event), event))
}

function ignore(): void {
  // Nobody waits for it.
}
