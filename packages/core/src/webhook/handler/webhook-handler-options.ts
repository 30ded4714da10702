import type { Sleep } from '../../sleep.ts'
import type { WebhookStore } from '../deduplicate/webhook-store.ts'
import type { VerifyWebhookOptions } from '../verify/verify-options.ts'
import type { ObserveWebhook } from './observe-webhook.ts'
import type { UnknownHandler, WebhookHandlers } from './webhook-handlers.ts'

/** Keeps a program running until something has ended, after its answer was given. */
export interface WaitUntilPlatform {
  /** As workers and edge functions have it. */
  waitUntil?(promise: Promise<unknown>): void
}

/** How webhooks are received. */
export interface WebhookReceiverOptions extends Omit<VerifyWebhookOptions, 'token'> {
  /**
   * What is done about each command. A name that is no command of Tencent's is refused: new ones come to `onUnknown`.
   * What is asked before it happens is allowed where there is no handler.
   */
  readonly on: WebhookHandlers
  /** What is done about commands that this version does not know. They are answered OK in any case. @default nothing */
  readonly onUnknown?: UnknownHandler | undefined
  /** A larger body is refused, and never held. So is one with more than 1,000 events, whatever its size. @default 1_048_576 */
  readonly maxBytes?: number | undefined
  /**
   * Milliseconds from the arrival of a request to its answer, at most 2000. Then Tencent gives up, its own way to you included: a later
   * answer would be read by nobody, and nobody here would learn of that.
   * @default 1500
   */
  readonly deadline?: number | undefined
  /** How the deadline is waited for, in milliseconds. A test gives its own. @default a timer */
  readonly sleep?: Sleep | undefined
  /**
   * What is answered to what is asked before it happens, when its handler fails or is late. Where nothing is answered, Tencent
   * allows, unless the console says otherwise.
   * @default 'allow'
   */
  readonly onFailure?: 'allow' | 'refuse' | undefined
  /**
   * When what has happened is answered: after its handler has ended, or the deadline, or at once. At once, whatever a handler fails
   * at is lost, unless it has kept the event before. Whoever must lose nothing stores the event in its handler and takes the first.
   * @default 'after-handling'
   */
  readonly answer?: 'after-handling' | 'at-once' | undefined
  /**
   * What is answered to what has happened, when its handler fails or is late: status 500, which is a failed callback, so that Tencent
   * sends it again where the console says so, or OK, and then what failed is lost. Off by default, that retry is documented for
   * what is not answered in time, and whether a status brings it too is not. A handler that was late goes on: with `deduplicate` what it
   * does in the end is not done again. With `answer: 'at-once'` all is answered OK, and so is in any case what comes to `onUnknown`.
   * @default 'fail'
   */
  readonly onAfterFailure?: 'fail' | 'ok' | undefined
  /**
   * Keeps the program running until the handlers have ended that go on after the answer. The one of the platform, which is given
   * with the request, comes first.
   * @default none: a server runs on anyway
   */
  readonly waitUntil?: ((promise: Promise<unknown>) => void) | undefined
  /**
   * Whether what has happened is handled once, however often it is sent: `true` remembers in the memory of this process, a store
   * wherever it does. What is asked before it happens is decided each time, and what cannot be told from what happened before is
   * handled each time: the same may have happened twice. `docs/webhooks.md` says which events that is. Up to 8 copies of an event wait in
   * this process while it is handled; more are answered as failed. A call of the store that takes longer than `deadline` counts as failed.
   * @default none
   */
  readonly deduplicate?: true | WebhookStore | undefined
  /**
   * How many milliseconds a handler keeps its event, where events are handled once. If it has not ended by then the event is given
   * back, and handled anew when it comes again or when a copy waits: give more where handlers take longer. What the late one does in
   * the end is kept if nobody has claimed the event since.
   * @default 60_000
   */
  readonly lease?: number | undefined
  /** Is told what became of every request and event, for logs and counters: count what `isOutcome`. @default none */
  readonly observe?: ObserveWebhook | undefined
}

/** How webhooks are received, and how they are known to be Tencent's. */
export type WebhookHandlerOptions = WebhookReceiverOptions &
  (
    | (Pick<VerifyWebhookOptions, 'token'> & {
        /** Only without a token. */
        readonly insecure?: undefined
      })
    | {
        /**
         * Accepts what is not signed: whoever finds the URL can send anything. For a receiver that something else protects, as
         * mutual TLS does.
         */
        readonly insecure: true
        /** Only where signatures are looked at. */
        readonly token?: undefined
      }
  )
