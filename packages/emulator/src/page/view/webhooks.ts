import { webhookEvents } from '@timkit/core/webhook'
import type { WebhookAttempt } from '../../webhooks/attempt.ts'
import type { WebhookDelivery } from '../../webhooks/delivery.ts'
import type { PageParts } from '../parts.ts'
import type { WebhookAttemptView, WebhookEntry, WebhookPage } from '../wire/webhooks.ts'
import { jsonOf } from './json.ts'

/** Collects the deliveries after one. */
export function webhookPageOf({ webhooks }: PageParts, run: string, after: number): WebhookPage {
  const { deliveries, state } = webhooks
  const oldest = deliveries[0]?.id
  const { receiver: kind, origin, signed } = state
  return {
    run,
    receiver: { kind, signed, ...(origin !== undefined && { origin }) },
    ...(oldest !== undefined && { oldest }),
    entries: deliveries.filter(({ id }) => id > after).map(entryOf),
    ...(after === 0 && { commands: Object.keys(webhookEvents) }),
  }
}

function entryOf({
  body,
  attempts,
  code,
  changed,
  fault,
  byHand,
  repeats,
  ...shown
}: WebhookDelivery): WebhookEntry {
  return {
    ...shown,
    body: jsonOf(body),
    attempts: attempts.map(attemptOf),
    ...(code !== undefined && { code }),
    ...(changed !== undefined && { changed }),
    ...(fault !== undefined && { fault }),
    ...(byHand !== undefined && { byHand }),
    ...(repeats !== undefined && { repeats }),
  }
}

function attemptOf({ time, duration, status, answer, failure, error }: WebhookAttempt): WebhookAttemptView {
  return {
    time,
    duration,
    ...(status !== undefined && { status }),
    ...(answer !== undefined && { answer: jsonOf(answer) }),
    ...(failure !== undefined && { failure }),
    ...(error !== undefined && { error }),
  }
}
