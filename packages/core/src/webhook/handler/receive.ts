import { failResponse, okResponse } from '../answer/responses.ts'
import { factOf } from '../events/fact-of.ts'
import { readQuery } from '../verify/read-query.ts'
import type { Signatures } from '../verify/signatures.ts'
import { verifyQuery } from '../verify/verify-query.ts'
import type { Arrival } from './arrival.ts'
import { eventsOf } from './events-of.ts'
import type { WebhookRefusal } from './observe-webhook.ts'
import { readBody } from './read-body.ts'
import type { EventFault } from './read-event.ts'
import { tellHandlers } from './tell-handlers.ts'

/** Answers a request: verify, read, parse, then ask or tell. */
export async function receive(arrival: Arrival, signatures: Signatures): Promise<Response> {
  const { request, receiver } = arrival
  const begun = arrival.begin()
  if (begun) await begun
  if (request.method !== 'POST') return refuse(arrival, 'method')
  const verified = await verifyQuery(readQuery(request.url), receiver.accepted, signatures)
  if (typeof verified === 'string') return refuse(arrival, verified)
  const { command } = verified
  const body = await readBody(request, receiver.maxBytes, arrival.deadline)
  if ('fault' in body) return refuse(arrival, body.fault, command)
  const fact = factOf(command)
  const faults: EventFault[] = []
  const isAsked = fact?.kind === 'before'
  const events = body.text.trim() ? await eventsOf(body.text, command, !isAsked, faults) : []
  if (command === undefined && faults.every((fault) => fault === 'json')) {
    arrival.observe({ reason: 'url-check', command })
    return okResponse()
  }
  // To send again what is no event would not help, and what came with it would come twice.
  for (const fault of faults) arrival.observe({ reason: 'refused', command, fault })
  if (faults[0] && (command === undefined || !events[0])) return failResponse(statusOf[faults[0]])
  if (isAsked) {
    // The rarer kind: what reads verdicts is loaded for those who are asked.
    const { askHandler } = await import('./ask-handler.ts')
    return askHandler(arrival, verified, events[0], fact)
  }
  return tellHandlers(arrival, verified, events)
}

/** What is wrong with a request whose signature was right, or was not looked at. To all others the answer is 403. */
const statusOf: { readonly [fault in WebhookRefusal]?: number } = {
  method: 405,
  json: 400,
  command: 400,
  'batch-size': 413,
  'body-broken': 400,
  'body-late': 408,
  'body-size': 413,
  'body-used': 500,
}

/**
 * One answer to all who have not signed, so that they learn nothing of why, nor of the body, which is not read then. The other
 * statuses are for those whose signature was right, except that of another method than POST, before which nothing was looked at.
 */
function refuse(arrival: Arrival, fault: WebhookRefusal, command?: string | undefined): Response {
  arrival.observe({ reason: 'refused', command, fault })
  return failResponse(statusOf[fault])
}
