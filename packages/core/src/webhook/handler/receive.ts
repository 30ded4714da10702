import { isWebhookError } from '../../errors.ts'
import { failResponse, okResponse } from '../answer/responses.ts'
import type { WebhookFact } from '../events/fact.ts'
import { webhookEvents } from '../events/table.ts'
import type { Signatures } from '../verify/signatures.ts'
import { type VerifiedWebhook, verifyQuery } from '../verify/verify-webhook.ts'
import type { Arrival } from './arrival.ts'
import { eventsOf } from './events-of.ts'
import type { WebhookRefusal } from './observe-webhook.ts'
import { readBody } from './read-body.ts'
import { tellHandlers } from './tell-handlers.ts'

/** Answers a request: verify, read, parse, then ask or tell. */
export async function receive(arrival: Arrival, signatures: Signatures): Promise<Response> {
  const { request, receiver } = arrival
  if (request.method !== 'POST') return refuse(arrival, 'method')
  const verified = await verify(arrival, signatures)
  if (typeof verified === 'string') return refuse(arrival, verified)
  const { command } = verified
  const body = await readBody(request, receiver.maxBytes, arrival.deadline)
  if ('fault' in body) return refuse(arrival, body.fault, command)
  const fact = command === undefined ? undefined : factOf(command)
  const isEmpty = body.text.trim() === ''
  const events = isEmpty ? [] : eventsOf(body.text, command, fact?.kind !== 'before')
  if (events === 'command' || (events === 'json' && command !== undefined)) {
    return refuse(arrival, events, command)
  }
  // Whoever read the body before the receiver has left nothing to judge, which is a failure like others.
  if (fact?.kind === 'before' && events !== 'json' && (events[0] ?? receiver.refuseOnFailure)) {
    // The rarer kind: what reads verdicts is loaded for those who are asked.
    const { askHandler } = await import('./ask-handler.ts')
    return askHandler(arrival, verified, events[0], fact)
  }
  if (command === undefined || isEmpty || events === 'json') {
    arrival.observe({ reason: 'url-check', command, status: 200 })
    return okResponse()
  }
  await tellHandlers(arrival, verified, events, fact)
  return okResponse()
}

/** What is wrong with a request that is not forged. To all others the answer is 403. */
const statusOf: { readonly [fault in WebhookRefusal]?: number } = {
  method: 405,
  command: 400,
  json: 400,
  'body-broken': 400,
  'body-late': 408,
  'body-size': 413,
  'body-used': 500,
}

/** `undefined` for names that every object has, too. */
function factOf(command: string): WebhookFact | undefined {
  return Object.hasOwn(webhookEvents, command)
    ? webhookEvents[command as keyof typeof webhookEvents]
    : undefined
}

async function verify(
  { request, receiver }: Arrival,
  signatures: Signatures,
): Promise<VerifiedWebhook | WebhookRefusal> {
  try {
    return await verifyQuery(request.url, receiver.accepted, signatures)
  } catch (error) {
    if (isWebhookError(error)) return error.fault
    throw error
  }
}

/** One text for every fault: which one it was helps only those who forge. */
function refuse(arrival: Arrival, fault: WebhookRefusal, command?: string | undefined): Response {
  const status = statusOf[fault] ?? 403
  arrival.observe({ reason: 'refused', command, status, fault })
  return failResponse(status, status === 405 ? { allow: 'POST' } : {})
}
