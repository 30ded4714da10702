import type { KnownPath } from '@timkit/core/api'
import type { WebhookCommand } from '@timkit/core/webhook'

/** What a command of the REST API triggers, with a request that succeeds in the house of the tests. */
export interface Trigger {
  /** The request. */
  readonly body: object
  /** The webhooks that it triggers, in their order. */
  readonly triggers: readonly WebhookCommand[]
  /** Why these, or why none: what the pages say. */
  readonly why: string
}

/** What commands trigger, by path. */
export type Triggers = Partial<Readonly<Record<KnownPath, Trigger>>>

/** A command that triggers webhooks. */
export function triggers(body: object, why: string, ...commands: readonly WebhookCommand[]): Trigger {
  return { body, triggers: commands, why }
}

/** A command that triggers none. */
export function nothing(body: object, why: string): Trigger {
  return { body, triggers: [], why }
}

/** Of commands that read. */
export const reads = 'It changes nothing.'
/** Of commands whose pages name no webhook. */
export const silent = 'Neither its page nor that of a webhook says that it triggers one.'
/** Of commands that bring what was elsewhere before. */
export const imports = 'Imports trigger nothing: what is imported happened before.'
