import { isWebhookError } from '../../errors.ts'
import { failResponse, okResponse } from '../answer/responses.ts'
import type { WebhookFact } from '../events/fact.ts'
import { webhookEvents } from '../events/table.ts'
import type { Signatures } from '../verify/signatures.ts'
import { type VerifiedWebhook, verifyQuery } from '../verify/verify-webhook.ts'
import type { Arrival } from './arrival.ts'
import { askHandler } from './ask-handler.ts'
import { eventsOf } from './events-of.ts'
import { harmless, type WebhookRefusal } from './observe-webhook.ts'
import { readBody } from './read-body.ts'
import { tellHandlers } from './tell-handlers.ts'

/** One text for every fault: which one it is helps only those who forge. */
const notAccepted = 'not accepted'

/** Answers a request: verify, read, parse, then ask or tell. */
export async function receive(arrival: Arrival, signatures: Signatures): Promise<Response> {
  const { request, receiver } = arrival
  if (request.method !== 'POST') return refuse(arrival, 'method', 405, 'POST only', { allow: 'POST' })
  const verified = await verify(arrival, signatures)
  if (typeof verified === 'string') return refuse(arrival, verified, 403, notAccepted)
  const { command } = verified
  const named = harmless(command)
  const body = await readBody(request, receiver.maxBytes, arrival.deadline)
  if ('fault' in body) return refuse(arrival, body.fault, statusOf[body.fault], 'body not read', {}, named)
  const fact = command === undefined ? undefined : factOf(command)
  const isEmpty = body.text.trim() === ''
  const events = isEmpty ? [] : eventsOf(body.text, command, fact?.kind !== 'before')
  if (events === 'command' || (events === 'json' && command !== undefined)) {
    return refuse(arrival, events, 400, 'not an event', {}, named)
  }
  if (command === undefined || isEmpty || events === 'json') {
    arrival.observe({ reason: 'url-check', command: named, status: 200 })
    return okResponse()
  }
  if (fact?.kind === 'before' && events[0] !== undefined) {
    return askHandler(arrival, verified, events[0], fact)
  }
  await tellHandlers(arrival, verified, events, fact)
  return okResponse()
}

const statusOf = { 'body-size': 413, 'body-late': 408, 'body-broken': 400, 'body-used': 500 } as const

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

function refuse(
  arrival: Arrival,
  fault: WebhookRefusal,
  status: number,
  info: string,
  headers: Record<string, string> = {},
  command?: string | undefined,
): Response {
  arrival.observe({ reason: 'refused', command, status, fault })
  return failResponse(status, info, headers)
}
