import type { WebhookAnswers } from './answers.ts'
import type { BotEvents } from './bots.ts'
import type { GroupMessageEvents } from './group-messages.ts'
import type { GroupEvents } from './groups.ts'
import type { OfficialAccountEvents } from './official-accounts.ts'
import type { OneToOneEvents } from './one-to-one.ts'
import type { OperationsEvents } from './operations.ts'
import type { RelationEvents } from './relations.ts'
import type { StateEvents } from './state.ts'
import type { TopicEvents } from './topics.ts'

/** The body of every event, by its command. */
export interface WebhookBodies
  extends StateEvents,
    RelationEvents,
    OneToOneEvents,
    GroupMessageEvents,
    GroupEvents,
    TopicEvents,
    BotEvents,
    OfficialAccountEvents,
    OperationsEvents {}

/** The command of an event, such as `C2C.CallbackAfterSendMsg`. */
export type WebhookCommand = keyof WebhookBodies

/** The command of an event that the service waits for the answer of. */
export type BeforeCommand = keyof WebhookAnswers

/** The command of an event that tells what was done. */
export type AfterCommand = Exclude<WebhookCommand, BeforeCommand>

/** The event of a command: its body as it came, with Tencent's own names, and with its command in it. */
export type WebhookEventOf<C extends WebhookCommand> = WebhookBodies[C]

/** An event of a command in the table. Its `CallbackCommand` tells which one it is, and what is in it. */
export type KnownWebhookEvent = WebhookBodies[WebhookCommand]

/** An event that stands in no table, as it came: newer than this version, or of another product at the same URL. */
export interface UnknownWebhookEvent {
  /** Its command, any text. */
  readonly CallbackCommand: string
  /** Whatever it has. */
  readonly [field: string]: unknown
}

/**
 * Any event. `isKnownWebhook` tells those of the table from the others; from then on `CallbackCommand` tells which one it is. Without
 * that an unknown one is not ruled out: nothing keeps the compiler from giving it a command that is known.
 */
export type WebhookEvent = KnownWebhookEvent | UnknownWebhookEvent
