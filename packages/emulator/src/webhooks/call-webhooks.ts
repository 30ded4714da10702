import type {
  AfterCommand,
  BeforeCommand,
  WebhookAnswers,
  WebhookCommand,
  WebhookEventOf,
} from '@timkit/core/webhook'

/** What a receiver changed with its answer: nothing, or fields that the answer to this event may have. */
export type WebhookAnswerTo<Command extends BeforeCommand> = Partial<WebhookAnswers[Command]>

/** The app's own server as a command reaches it: asked before something is done, told afterwards. */
export interface CallWebhooks {
  /**
   * Asks before it is done. Where no receiver wants it: allowed at once.
   *
   * @returns What the receiver changed; `drop` where it wants the message to vanish while its sender sees success.
   * @throws {Refusal} What the caller of the command is answered, where the receiver, or the policy for one that failed,
   *   forbids it.
   */
  ask<Command extends BeforeCommand>(
    event: WebhookEventOf<Command>,
  ): Promise<WebhookAnswerTo<Command> | 'drop'>
  /** Tells what was done. It is sent after the answer of the command went out. */
  tell<Command extends AfterCommand>(event: WebhookEventOf<Command>): void
  /** Whether anybody wants it: to save the work of building it. */
  wants(command: WebhookCommand): boolean
}

/** Where nobody listens. */
export const noWebhooks: CallWebhooks = {
  ask: async () => ({}),
  tell: () => undefined,
  wants: () => false,
}
