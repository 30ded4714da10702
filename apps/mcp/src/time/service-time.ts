import type { TimClient } from '@timkit/core'

/** Milliseconds for a question that costs little; its answer tells what time it is. */
const timeout = 5000

/**
 * What time it is at the service. "Yesterday" and "24h" must not depend on the clock of this machine, which may be
 * wrong by hours: as long as no answer has told what time it is there, one is asked for.
 */
export class ServiceTime {
  readonly #client: () => Promise<TimClient>
  /** Whether an answer came. One without the time, as in this process, is not asked for again. */
  #answered = false

  constructor(client: () => Promise<TimClient>) {
    this.#client = client
  }

  /** In unix seconds. */
  async now(signal: AbortSignal): Promise<number> {
    const client = await this.#client()
    if (client.clockOffset === undefined && !this.#answered) await this.#ask(client, signal)
    return Math.floor(client.now() / 1000)
  }

  async #ask(client: TimClient, signal: AbortSignal): Promise<void> {
    try {
      // The admin account always exists, and asking for it changes nothing.
      const request = { CheckItem: [{ UserID: client.identifier }] }
      await client.api.imOpenLoginSvc.accountCheck(request, { signal, timeout, retry: false })
      this.#answered = true
    } catch {
      signal.throwIfAborted()
      // The call that needs the time fails in the same way, and says why.
    }
  }
}
