/** Answers a webhook, as a server of the app would. */
export type WebhookHandler = (request: Request) => Response | Promise<Response>

/** Who is called. */
export interface Receiver {
  /** The address that requests name. */
  readonly url: string
  /** Answers them; `undefined` where they go over the network. */
  readonly handler: WebhookHandler | undefined
}
