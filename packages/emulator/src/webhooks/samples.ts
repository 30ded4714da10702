import { type WebhookCommand, type WebhookEventOf, webhookEvents } from '@timkit/core/webhook'

/** A sample of every event. */
export const samples = Object.fromEntries(
  Object.keys(webhookEvents).map((command) => [command, { CallbackCommand: command }]),
) as { readonly [Command in WebhookCommand]: WebhookEventOf<Command> }
