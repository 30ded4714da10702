import {
  type WebhookContext,
  type WebhookEvent,
  type WebhookHandlers,
  webhookEvents,
} from '@timkit/core/webhook'
import type { IngestContext } from './ingest.ts'

/** Whoever takes events: an archive does. */
export interface EventTaker {
  ingest(event: WebhookEvent, context?: IngestContext): Promise<void>
}

/**
 * Makes handlers that keep everything that has happened. What is asked before it happens is left to others: it may never happen, and what
 * is sent is told again.
 *
 * @example
 * ```ts
 * import { ingestHandlers, openArchive } from '@timkit/archive'
 * import { createWebhookHandler } from '@timkit/core/webhook'
 *
 * const archive = await openArchive({ folder: 'timkit-archive' })
 * createWebhookHandler({
 *   sdkAppId: 1400000000,
 *   token: 'a token of the console',
 *   on: ingestHandlers(archive),
 *   onUnknown: (event, context) => archive.ingest(event, context),
 * })
 * ```
 */
export function ingestHandlers(archive: EventTaker): WebhookHandlers {
  const after = Object.entries(webhookEvents).filter(([, { kind }]) => kind === 'after')
  const take = (event: WebhookEvent, context: WebhookContext) => archive.ingest(event, context)
  return Object.fromEntries(after.map(([command]) => [command, take])) as WebhookHandlers
}
