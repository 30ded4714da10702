import type { WebhookCommand } from '@timkit/core/webhook'
import type { WebhookHandler } from '../../src/index.ts'

/** A webhook as a receiver reads it. */
export interface ReceivedEvent {
  readonly CallbackCommand: WebhookCommand
  readonly [field: string]: unknown
}

/** An answer, but for what every one has. */
export type ReceiverAnswer = Readonly<Record<string, unknown>>

/** A receiver that remembers what it got, in the order in which it came. */
export interface Receiver {
  readonly events: readonly ReceivedEvent[]
  readonly handler: WebhookHandler
}

/** Makes a receiver that answers an event with what `answers` has for its command, and allows everything else. */
export function createReceiver(
  answers: Partial<Readonly<Record<WebhookCommand, ReceiverAnswer | (() => ReceiverAnswer)>>> = {},
): Receiver {
  const events: ReceivedEvent[] = []
  return {
    events,
    handler: async (request) => {
      const body = (await request.json()) as ReceivedEvent | { readonly Events: readonly ReceivedEvent[] }
      const batch = 'Events' in body ? (body.Events as readonly ReceivedEvent[]) : [body]
      events.push(...batch)
      const answer = answers[batch[0]?.CallbackCommand as WebhookCommand]
      const own = typeof answer === 'function' ? answer() : answer
      return Response.json({ ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', ...own })
    },
  }
}
