import type { Writable } from 'node:stream'
import type { Audit } from '../audit/audit.ts'
import type { Config } from '../config/config.ts'
import { FrontDesk } from './front-desk.ts'
import { Lines } from './lines.ts'
import type { Recording } from './recording.ts'
import type { ServedHost } from './serve.ts'

/** What serving a host takes. */
export interface HostSessionOptions {
  readonly config: Config
  /** Answers to the first questions. @default the SDK answers them */
  readonly recording: Recording | undefined
  /** Where it is written down what was asked. @default nowhere */
  readonly audit?: Audit | undefined
  /** Where answers go. */
  readonly output: Writable
}

/** One host, from its first line to its last: the front desk first, then the SDK, which is loaded when it is needed. */
export class HostSession {
  readonly #options: HostSessionOptions
  readonly #lines = new Lines()
  readonly #desk: FrontDesk | undefined
  #served: Promise<ServedHost> | undefined
  #ending: Promise<void> | undefined

  constructor(options: HostSessionOptions) {
    const { recording, output } = options
    this.#options = options
    if (recording !== undefined) this.#desk = new FrontDesk(recording, (text) => output.write(text))
  }

  /** Takes what came from the host. */
  receive(piece: Uint8Array): void {
    if (this.#ending !== undefined) return
    for (const line of this.#lines.read(piece)) {
      if (this.#served === undefined && line !== undefined && this.#desk?.answer(line) === true) continue
      // In turn: callbacks of one promise run in the order in which they were added.
      void this.#serve().then(({ transport }) => transport.receive(line))
    }
  }

  /** Takes nothing more, waits until what was asked is answered, at most so many milliseconds, and ends. */
  finish(milliseconds: number): Promise<void> {
    this.#ending ??= this.#finish(milliseconds)
    return this.#ending
  }

  async #finish(milliseconds: number): Promise<void> {
    if (this.#served === undefined) return
    const { transport, close } = await this.#served
    await transport.settled(milliseconds)
    await close()
  }

  #serve(): Promise<ServedHost> {
    this.#served ??= import('./serve.ts').then(async ({ serveLines }) => {
      const { config, output, audit } = this.#options
      const served = serveLines(config, output, audit)
      await served.transport.replay(this.#desk?.replay ?? [])
      return served
    })
    return this.#served
  }
}
