/** What a receiver gets beside a request, as workers and edge functions do. */
export interface WebhookPlatform {
  /** Lets `idle()` wait for work that goes on after the answer, for as long as its `timeout` says. */
  waitUntil(promise: Promise<unknown>): void
}

/** Answers a webhook, as a server of the app would. */
export type WebhookHandler = (request: Request, platform: WebhookPlatform) => Response | Promise<Response>

/** Who is called. */
export interface Receiver {
  /** The address that requests name. */
  readonly url: string
  /** Answers them; `undefined` where they go over the network. */
  readonly handler: WebhookHandler | undefined
}
