import type { WebhookCommand } from '@timkit/core/webhook'

/** Answers a webhook: what a server of the app would do with the request. */
export type WebhookHandler = (request: Request) => Response | Promise<Response>

/** Which server of the app the emulator calls, and how. */
export interface WebhookOptions {
  /** Where the receiver is, such as `http://127.0.0.1:3000/webhook`. */
  readonly url?: string | undefined
  /** The receiver itself, which then needs no port. */
  readonly handler?: WebhookHandler | undefined
  /**
   * What the calls are signed with.
   * @default none: the calls are not signed
   */
  readonly token?: string | undefined
  /**
   * The events that are sent.
   * @default all of them
   */
  readonly events?: readonly WebhookCommand[] | undefined
}
