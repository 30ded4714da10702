import type { WebhookEventOf } from '@timkit/core/webhook'
import type { WorldWebhooks } from '../engine.ts'

/** The service warns when more than this part of a limit is used. */
const warned = 0.8

/** Warns that a command is called nearly too often: with the first call of a second that is beyond four fifths of its limit. */
export function tellOverLimit(webhooks: WorldWebhooks, path: string, calls: number, limit: number): void {
  const CallbackCommand = 'Alert.RequestOverLimit'
  if (calls !== Math.floor(limit * warned) + 1 || !webhooks.wants(CallbackCommand)) return
  const [ServiceName = '', Command = ''] = path.split('/')
  const event: WebhookEventOf<typeof CallbackCommand> = {
    CallbackCommand,
    ServiceName,
    Command,
    Request: calls,
    Limit: limit,
  }
  webhooks.tell(event)
}
