/** Receives webhooks: an event is answered with success when it is kept, and not before. */

import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import {
  createWebhookHandler,
  type WebhookContext,
  type WebhookEvent,
  type WebhookHandlers,
  type WebhookReceiverOptions,
  webhookEvents,
} from '@timkit/core/webhook'
import type { WebhookApp } from '../command-line/webhook-app.ts'
import type { Journal } from './journal.ts'

/** How webhooks are received. */
export interface ReceiverOptions
  extends WebhookApp,
    Pick<WebhookReceiverOptions, 'now' | 'deadline' | 'observe'> {
  /** Keeps the events. */
  readonly journal: Pick<Journal, 'keep'>
  /**
   * What is waited for before an event is answered that could not be kept. Tencent documents that it sends again what is not
   * answered in two seconds, where the console says so, and nothing about other failures. An answer at two seconds may still be in
   * time: it has to be clearly later.
   * @default five seconds
   */
  readonly silence?: () => Promise<unknown>
}

/** Tencent gives up after 2000, by a clock of its own, which begins before the request is here. */
const silenceMilliseconds = 5000

/** Makes a function that receives webhooks and keeps what has happened. What is asked before it happens is allowed, and not kept. */
export function createReceiver({
  journal,
  // Nobody waits for what is unanswered at the end of the process.
  silence = () => setTimeout(silenceMilliseconds, undefined, { ref: false }),
  ...options
}: ReceiverOptions): (request: Request) => Promise<Response> {
  /** The events of a request that are not kept yet. */
  const pending = new AsyncLocalStorage<Set<string>>()

  // Not `deduplicate`: it tells an event that comes twice from one that was handled, and this one from one that is kept.
  const keep = async (event: WebhookEvent, context: WebhookContext): Promise<void> => {
    const { signal: _, keyIsUnique, ...around } = context
    // Of a blocklist two events that really happened may have the same key: both are kept.
    const key = keyIsUnique ? around.key : `${around.key}|${randomUUID()}`
    const open = pending.getStore()
    open?.add(key)
    await journal.keep({ ...around, key, event })
    open?.delete(key)
  }
  const receive = createWebhookHandler({ ...options, on: handlersOf(keep), onUnknown: keep })

  return (request) =>
    pending.run(new Set(), async () => {
      const response = await receive(request)
      if (pending.getStore()?.size === 0) return response
      await silence()
      return new Response(null, { status: 503 })
    })
}

/** One handler for all that has happened. */
function handlersOf(keep: (event: WebhookEvent, context: WebhookContext) => Promise<void>): WebhookHandlers {
  const commands = Object.entries(webhookEvents).flatMap(([command, { kind }]) =>
    kind === 'after' ? [command] : [],
  )
  return Object.fromEntries(commands.map((command) => [command, keep]))
}
