import type { VerifiedWebhook } from '../verify/verified-webhook.ts'
import { Deadline } from './deadline.ts'
import { harmless, type WebhookObservation } from './observe-webhook.ts'
import type { Receiver } from './read-handler-options.ts'
import type { WebhookContext } from './webhook-context.ts'
import type { WaitUntilPlatform } from './webhook-handler-options.ts'

/** A request that has arrived, with all that its answer needs. */
export class Arrival {
  readonly request: Request
  readonly receiver: Receiver
  readonly deadline: Deadline
  readonly #platform: WaitUntilPlatform | undefined
  readonly #receivedAt: number
  readonly #start: number

  constructor(request: Request, receiver: Receiver, platform: WaitUntilPlatform | undefined) {
    this.request = request
    this.receiver = receiver
    this.deadline = new Deadline(receiver.deadline, receiver.sleep)
    this.#platform = platform
    this.#receivedAt = receiver.accepted.now()
    this.#start = receiver.observe ? performance.now() : 0
  }

  /** Reports what became of it. */
  observe(what: Omit<WebhookObservation, 'ms'>): void {
    const { observe } = this.receiver
    if (observe === undefined) return
    observe({ ...what, command: harmless(what.command), ms: performance.now() - this.#start })
  }

  /** Makes what a handler is given beside an event. */
  contextOf(
    { sdkAppId, clientIp, platform, requestTime }: VerifiedWebhook,
    key: string,
    keyIsUnique: boolean,
    signal: AbortSignal,
  ): WebhookContext {
    return {
      sdkAppId,
      clientIp,
      platform,
      requestTime,
      receivedAt: new Date(this.#receivedAt),
      // Apps that share a receiver may have accounts and groups of the same names.
      key: `${sdkAppId}|${key}`,
      keyIsUnique,
      signal,
    }
  }

  /** Keeps the program running until work has ended that goes on after the answer. It must not reject. */
  keepAlive(work: Promise<unknown>): void {
    try {
      if (typeof this.#platform?.waitUntil === 'function') this.#platform.waitUntil(work)
      else this.receiver.waitUntil?.(work)
    } catch {
      // It goes on all the same, as long as the program does.
    }
  }
}
