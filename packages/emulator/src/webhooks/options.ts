import type { WebhookFault } from './faults/fault.ts'
import type { WebhookPattern } from './pattern.ts'
import type { WebhookHandler } from './receiver.ts'
import type { WebhookShape } from './shape.ts'

/** Which server of the app the emulator calls, and how. */
export interface WebhookOptions {
  /**
   * Where the receiver is, such as `http://127.0.0.1:3000/webhook`. With a `handler` it is only what its requests name.
   * @default none; with a `handler`, `http://127.0.0.1/`
   */
  readonly url?: string | undefined
  /**
   * The receiver itself, which then needs no port.
   * @default none: the `url` is called
   */
  readonly handler?: WebhookHandler | undefined
  /**
   * What each call is signed with; it is shown nowhere.
   * @default none: the calls are not signed
   */
  readonly token?: string | undefined
  /**
   * What is sent. In the console every event has a check box, which is empty at first.
   * @default everything
   */
  readonly events?: readonly WebhookPattern[] | undefined
  /**
   * What happens where a receiver fails that is asked before something is done: `pass` does it, `block` refuses it with
   * 80003. A setting of the console.
   * @default 'pass'
   */
  readonly onBeforeFailure?: 'pass' | 'block' | undefined
  /**
   * Milliseconds that a receiver has for its answer, by the `sleep` of the emulator. The service's are documented and fixed.
   * @default 2000
   */
  readonly timeout?: number | undefined
  /**
   * How often an event is sent again whose receiver did not answer in time. A switch of the console, which does not say how
   * often. What is asked before something is done is never sent again.
   * @default 0
   */
  readonly retryAfterTimeout?: number | undefined
  /** How the calls look where Tencent's documents and what was seen differ. */
  readonly shape?: WebhookShape | undefined
  /**
   * What goes wrong on the way to the receiver. Chance is decided by the `faultSeed` of the emulator.
   * @default []
   */
  readonly faults?: readonly WebhookFault[] | undefined
}
