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

/**
 * A command that stands in no table: newer than this version, or of another product at the same URL. It is any text; an enum only
 * for the compiler, which would not tell a text from the commands that are known.
 */
export declare enum UnknownCommand {
  /** Whatever it is. */
  any = '',
}

/** An event that stands in no table, as it came. */
export interface UnknownWebhookEvent {
  /** Its command. Compared with one that is known, it tells apart. */
  readonly CallbackCommand: UnknownCommand
  /** Whatever it has. */
  readonly [field: string]: unknown
}

/** Any event. Its `CallbackCommand` tells which one it is. */
export type WebhookEvent = WebhookBodies[WebhookCommand] | UnknownWebhookEvent
