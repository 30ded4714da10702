import type { Runtime, SendOutcome } from '@timkit/core'

interface Kept {
  readonly at: number
  readonly outcome: Promise<SendOutcome>
}

/** What this process has sent, by draft: the same one is sent once, also by calls at the same time. */
export class SentMessages {
  readonly #lifetime: number
  readonly #now: Runtime['now']
  readonly #kept = new Map<string, Kept>()

  /** @param lifetime for how many milliseconds a draft is good */
  constructor({ lifetime, now }: Pick<Runtime, 'now'> & { readonly lifetime: number }) {
    this.#lifetime = lifetime
    this.#now = now
  }

  /** What became of a draft, if it was sent by this process or is about to be. */
  of(draft: string): Promise<SendOutcome> | undefined {
    return this.#kept.get(draft)?.outcome
  }

  /** Sends a draft, unless it was sent already. What did not certainly arrive may be sent again: core finds out whether it did. */
  once(draft: string, send: () => Promise<SendOutcome>): Promise<SendOutcome> {
    const known = this.of(draft)
    if (known !== undefined) return known
    const at = this.#now()
    for (const [old, kept] of this.#kept) if (kept.at < at - this.#lifetime) this.#kept.delete(old)
    const outcome = send()
    this.#kept.set(draft, { at, outcome })
    outcome.then(
      ({ status }) => {
        if (status !== 'sent') this.#kept.delete(draft)
      },
      () => this.#kept.delete(draft),
    )
    return outcome
  }
}
