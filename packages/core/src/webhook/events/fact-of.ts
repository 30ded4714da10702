import type { WebhookFact } from './fact.ts'
import { webhookEvents } from './table.ts'

/** What is known of a command; `undefined` also for names that every object has. */
export function factOf(command: string = ''): WebhookFact | undefined {
  return Object.hasOwn(webhookEvents, command)
    ? webhookEvents[command as keyof typeof webhookEvents]
    : undefined
}
