import {
  type BeforeCommand,
  type WebhookCommand,
  type WebhookFact,
  webhookEvents,
} from '@timkit/core/webhook'

/** The family of a command such as `C2C.CallbackAfterSendMsg`. */
type FamilyOf<Command> = Command extends `${infer Family}.${string}` ? Family : never

/** Events of which a receiver can be told: one, or all of a family such as `Group.*`. */
export type WebhookPattern = WebhookCommand | `${FamilyOf<WebhookCommand>}.*`

const families: ReadonlySet<string> = new Set(Object.keys(webhookEvents).map(familyOf))

/** The family of a command: what stands before its dot. */
export function familyOf(command: string): string {
  return command.split('.', 1)[0] ?? ''
}

/** Whether a value is a command that Tencent documents. */
export function isWebhookCommand(value: unknown): value is WebhookCommand {
  return typeof value === 'string' && Object.hasOwn(webhookEvents, value)
}

/** What is known of a command: whether it asks, and what its answer may say. */
export function factOf(command: WebhookCommand): WebhookFact {
  return webhookEvents[command]
}

/** Whether a command asks before something is done, and waits for the answer. */
export function isBeforeCommand(command: string): command is BeforeCommand {
  return isWebhookCommand(command) && factOf(command).kind === 'before'
}

/** Whether a value stands for events: one, or all of a family. */
export function isWebhookPattern(value: unknown): value is WebhookPattern {
  return (
    isWebhookCommand(value) ||
    (typeof value === 'string' && value.endsWith('.*') && families.has(value.slice(0, -'.*'.length)))
  )
}

/** Whether a pattern stands for a command; `*` stands for all. */
export function concerns(pattern: string, command: string): boolean {
  return pattern === '*' || pattern === command || pattern === `${familyOf(command)}.*`
}
