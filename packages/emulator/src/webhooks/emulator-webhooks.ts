import type { WebhookCommand, WebhookEventOf } from '@timkit/core/webhook'
import type { NamedWebhook, WebhookBatch } from './body.ts'
import type { WebhookResendOptions, WebhookSendOptions } from './caller.ts'
import type { WebhookDelivery } from './delivery.ts'
import type { WebhookFault } from './faults/fault.ts'
import type { WebhookIdleOptions } from './idle-options.ts'
import type { WebhookOptions } from './options.ts'
import type { WebhookPattern } from './pattern.ts'
import type { WebhookShape } from './shape.ts'

/** How the receiver is called, without the token, and without what its URL may hide. */
export interface WebhookState {
  /** Whether a URL or a function is called, or nobody. */
  readonly receiver: 'none' | 'url' | 'handler'
  /** The origin of the URL. */
  readonly origin?: string
  /** Whether calls are signed. */
  readonly signed: boolean
  /** What is sent. */
  readonly events: 'all' | readonly WebhookPattern[]
  /** What happens where a receiver fails that is asked before something is done. */
  readonly onBeforeFailure: 'pass' | 'block'
  /** Milliseconds that a receiver has. */
  readonly timeout: number
  /** How often an event is sent again that was not answered in time. */
  readonly retryAfterTimeout: number
  /** How calls look. */
  readonly shape: WebhookShape
  /** What goes wrong on the way. */
  readonly faults: readonly WebhookFault[]
}

/** The app's own server as the emulator calls it when something happens. */
export interface EmulatorWebhooks {
  /** How it is called. */
  readonly state: WebhookState
  /** The last 500 deliveries, in the order in which they ended. */
  readonly deliveries: readonly WebhookDelivery[]
  /**
   * Changes some of the options, for what happens from now on; one that is `undefined` goes back to its default.
   *
   * @throws {TypeError | RangeError} An option cannot be right. Nothing is changed then.
   */
  change(options: WebhookOptions): void
  /**
   * Resolves when everything told has been delivered or given up, also what receivers caused meanwhile. What happens after a
   * call is told after its answer: a test waits for this, then looks at what its receiver got.
   *
   * What a handler gave to `waitUntil`, as `createWebhookHandler` does with what is late, is waited for as well, but no longer than
   * the `timeout`: a handler that never ends would be waited for without an end.
   *
   * @throws {TypeError | RangeError} The timeout cannot be right.
   */
  idle(options?: WebhookIdleOptions): Promise<void>
  /**
   * Makes a sample of an event, as Tencent's documents show it, to be sent as it is or changed.
   *
   * Each is another event, of now on the emulator's clock: its times, numbers, keys and ids are its own, where the event has any, so
   * that a receiver which leaves out repeats takes it. {@link EmulatorWebhooks.resend} sends a true repeat.
   *
   * @throws {TypeError} No webhook has this command.
   */
  sample<Command extends WebhookCommand>(command: Command): Promise<WebhookEventOf<Command>>
  /**
   * Sends an event by hand, whatever `events` says, also one of a command that Tencent does not document. The world knows
   * nothing of it: an answer changes nothing, but is in the delivery.
   *
   * No fault happens to it unless `faults` is true.
   *
   * @param event One, or several pushes under `Events`, as Tencent sends them.
   * @param by Where somebody did it; a page in a browser of this machine unless it is given. And whether faults happen.
   * @throws {TypeError} It is no event, that is no device, or there is no receiver.
   */
  send(event: NamedWebhook | WebhookBatch, by?: WebhookSendOptions): Promise<WebhookDelivery>
  /**
   * Sends a delivery once more: the same body, with a time and a signature of its own, as a receiver gets an event twice.
   * No fault happens to it unless `faults` is true.
   *
   * @throws {TypeError} The log does not have it any more, or there is no receiver.
   */
  resend(id: number, options?: WebhookResendOptions): Promise<WebhookDelivery>
  /**
   * Calls a function at every new delivery, until the function given back is called. What it throws changes nothing, and goes to
   * the console, once.
   */
  subscribe(listener: (delivery: WebhookDelivery) => void): () => void
  /** Forgets the deliveries. */
  clear(): void
}
