import { factOf } from './fact-of.ts'
import type { KnownWebhookEvent, WebhookEvent } from './webhook-event.ts'

/**
 * Whether this version knows the command of an event. Of one that it knows the compiler then tells by `CallbackCommand` what is in it;
 * without it an event that nobody knows may have any command. What is in a body is not looked at.
 *
 * @example
 * ```ts
 * import { isKnownWebhook, type WebhookEvent } from '@timkit/core/webhook'
 *
 * function tell(event: WebhookEvent): string {
 *   if (!isKnownWebhook(event)) return event.CallbackCommand === 'Live.Start' ? `Room ${event.RoomId}` : 'something new'
 *   return event.CallbackCommand === 'C2C.CallbackAfterMsgWithDraw' ? `${event.MsgKey} was recalled` : 'something else'
 * }
 * console.log(tell({ CallbackCommand: 'Live.Start', RoomId: 5 }))
 * ```
 */
export function isKnownWebhook(event: WebhookEvent): event is KnownWebhookEvent {
  return factOf(event.CallbackCommand) !== undefined
}
