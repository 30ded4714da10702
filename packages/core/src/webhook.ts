/**
 * The webhooks of Tencent Cloud IM: what is known of every event.
 *
 * @module
 */

export type * from './webhook/events/answers.ts'
export type * from './webhook/events/bots.ts'
export type * from './webhook/events/event-time.ts'
export type * from './webhook/events/fact.ts'
export type * from './webhook/events/group-messages.ts'
export type * from './webhook/events/groups.ts'
export type * from './webhook/events/official-accounts.ts'
export type * from './webhook/events/one-to-one.ts'
export type * from './webhook/events/operations.ts'
export type * from './webhook/events/relations.ts'
export type * from './webhook/events/state.ts'
export { type WebhookEvents, webhookEvents } from './webhook/events/table.ts'
export type * from './webhook/events/topics.ts'
export type * from './webhook/events/webhook-event.ts'
