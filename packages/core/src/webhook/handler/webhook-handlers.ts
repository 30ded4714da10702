import type { VerdictFor } from '../answer/verdict.ts'
import type {
  AfterCommand,
  BeforeCommand,
  UnknownWebhookEvent,
  WebhookCommand,
  WebhookEventOf,
} from '../events/webhook-event.ts'
import type { WebhookContext } from './webhook-context.ts'

/** Decides of what has not happened yet, within about 1.5 seconds. */
export type BeforeHandler<C extends BeforeCommand> = (
  event: WebhookEventOf<C>,
  context: WebhookContext,
) => VerdictFor<C> | Promise<VerdictFor<C>>

/** Is told what has happened. What it returns is waited for, and not used. */
export type AfterHandler<C extends AfterCommand> = (
  event: WebhookEventOf<C>,
  context: WebhookContext,
) => unknown

/** Is told of what this version does not know. What it returns is waited for, and not used. */
export type UnknownHandler = (event: UnknownWebhookEvent, context: WebhookContext) => unknown

/** Handlers by Tencent's command. */
export type WebhookHandlers = {
  readonly [C in WebhookCommand]?:
    | (C extends BeforeCommand ? BeforeHandler<C> : C extends AfterCommand ? AfterHandler<C> : never)
    | undefined
}
