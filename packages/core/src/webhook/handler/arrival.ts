import type { VerifiedWebhook } from '../verify/verified-webhook.ts'
import { Deadline } from './deadline.ts'
import type { News, Observer } from './observer.ts'
import type { Receiver } from './read-handler-options.ts'
import type { WebhookContext } from './webhook-context.ts'
import type { WaitUntilPlatform } from './webhook-handler-options.ts'

/** Loaded for those who observe, and then at hand. */
let Reporter: typeof Observer | undefined

/** A request that has arrived, with all that its answer needs. */
export class Arrival {
  readonly request: Request
  readonly receiver: Receiver
  readonly deadline: Deadline = new Deadline()
  readonly #platform: WaitUntilPlatform | undefined
  /** Where somebody observes. */
  observer: Observer | undefined
  #receivedAt = 0
  /** Of this request only: what listens to it goes with it. */
  #neverAborts: AbortSignal | undefined

  constructor(request: Request, receiver: Receiver, platform: WaitUntilPlatform | undefined) {
    this.request = request
    this.receiver = receiver
    this.#platform = platform
  }

  /** Begins to count, at once where nothing has to be loaded. Fails as the app's own clock does. */
  begin(): Promise<void> | undefined {
    const { accepted, deadline, observe, sleep } = this.receiver
    if (observe) {
      if (!Reporter) {
        return import('./observer.ts').then(({ Observer }) => {
          Reporter = Observer
          return this.begin()
        })
      }
      this.observer = new Reporter(observe, this.request)
    }
    this.#receivedAt = accepted.now()
    return this.deadline.begin(deadline, sleep)
  }

  /** Reports what became of it, or of an event in it. */
  observe(news: News): void {
    this.observer?.tell(news, this.deadline.elapsed())
  }

  /**
   * Makes what a handler is given beside an event.
   *
   * @param signal @default one that never aborts: what has happened may be handled for as long as it takes
   */
  contextOf(
    { command: _, ...verified }: VerifiedWebhook,
    key: string,
    keyIsUnique: boolean,
    signal?: AbortSignal,
  ): WebhookContext {
    return {
      ...verified,
      receivedAt: new Date(this.#receivedAt),
      // Apps that share a receiver may have accounts and groups of the same names.
      key: `${verified.sdkAppId}|${key}`,
      keyIsUnique,
      signal: signal ?? this.#own,
    }
  }

  get #own(): AbortSignal {
    this.#neverAborts ??= new AbortController().signal
    return this.#neverAborts
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
