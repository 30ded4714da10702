/**
 * Receives the webhooks of Tencent Cloud IM (third-party callbacks): verifies, reads, types and answers each, in a function of a
 * web-standard `Request`.
 *
 * Start with {@link createWebhookHandler}; {@link verifyWebhook} serves receivers that are built otherwise.
 *
 * @module
 */

export { isWebhookError, WebhookError, type WebhookErrorDetails, type WebhookFault } from './errors.ts'
export {
  type AllowVerdict,
  allow,
  type DropVerdict,
  drop,
  type FriendDecision,
  type FriendsVerdict,
  friendVerdicts,
  type RefusedMember,
  type RefuseMembersVerdict,
  type RefuseVerdict,
  type ReplaceVerdict,
  type RespondVerdict,
  refuse,
  refuseMembers,
  replace,
  respond,
  type Verdict,
  type VerdictFor,
} from './webhook/answer/verdict.ts'
export {
  type MemoryWebhookStoreOptions,
  memoryWebhookStore,
} from './webhook/deduplicate/memory-webhook-store.ts'
export type { WebhookStore } from './webhook/deduplicate/webhook-store.ts'
export type * from './webhook/events/answers.ts'
export type * from './webhook/events/bots.ts'
export type * from './webhook/events/event-time.ts'
export type * from './webhook/events/fact.ts'
export type * from './webhook/events/group-messages.ts'
export type * from './webhook/events/groups.ts'
export { isKnownWebhook } from './webhook/events/is-known-webhook.ts'
export type * from './webhook/events/official-accounts.ts'
export type * from './webhook/events/one-to-one.ts'
export type * from './webhook/events/operations.ts'
export type * from './webhook/events/relations.ts'
export type * from './webhook/events/state.ts'
export { type WebhookEvents, webhookEvents } from './webhook/events/table.ts'
export type * from './webhook/events/topics.ts'
export type * from './webhook/events/webhook-event.ts'
export { createWebhookHandler, type WebhookHandler } from './webhook/handler/create-webhook-handler.ts'
export type {
  ObserveWebhook,
  WebhookObservation,
  WebhookReason,
  WebhookRefusal,
} from './webhook/handler/observe-webhook.ts'
export type { BodyFault } from './webhook/handler/read-body.ts'
export type { EventFault } from './webhook/handler/read-event.ts'
export type { WebhookContext } from './webhook/handler/webhook-context.ts'
export type {
  WaitUntilPlatform,
  WebhookHandlerOptions,
  WebhookReceiverOptions,
} from './webhook/handler/webhook-handler-options.ts'
export type {
  AfterHandler,
  BeforeHandler,
  UnknownHandler,
  WebhookHandlers,
} from './webhook/handler/webhook-handlers.ts'
export { fromWebhook, type MessageSource } from './webhook/message/from-webhook.ts'
export {
  type IdentifiedMessage,
  type IdentityOptions,
  type IdentityPart,
  messageIdentity,
  missingIdentity,
} from './webhook/message/message-identity.ts'
export { recalledIdentities } from './webhook/message/recalled-identities.ts'
export type {
  ChatOfEvent,
  MessageCommand,
  MessageEvent,
  SendFailure,
  WebhookMessage,
  WebhookOutcome,
} from './webhook/message/webhook-message.ts'
export { type SignWebhookOptions, signWebhook } from './webhook/sign/sign-webhook.ts'
export { type WebhookRequestOptions, webhookRequest } from './webhook/sign/webhook-request.ts'
export type { VerifiedWebhook } from './webhook/verify/verified-webhook.ts'
export type { VerifyWebhookOptions } from './webhook/verify/verify-options.ts'
export { verifyWebhook, type WebhookRequest } from './webhook/verify/verify-webhook.ts'
