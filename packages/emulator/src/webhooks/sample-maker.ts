import type { WebhookCommand, WebhookEventOf } from '@timkit/core/webhook'

/** Events of a second or less ago are one after the other; a clock that was set further back begins anew. */
const together = 1000

/** Makes samples of events, each of which no receiver has got before. */
export class SampleMaker {
  readonly #now: () => number
  #last = 0

  /** Makes samples by a clock, which may stand still. */
  constructor(now: () => number) {
    this.#now = now
  }

  /** Makes the next sample: its times are those of now, a millisecond after the one before it at least. */
  async make<Command extends WebhookCommand>(command: Command): Promise<WebhookEventOf<Command>> {
    const now = Math.floor(this.#now())
    const isTogether = now <= this.#last && this.#last - now < together
    const time = isTogether ? this.#last + 1 : now
    this.#last = time
    const [{ samplesAt }, { momentAt }] = await Promise.all([
      import('./samples/samples.ts'),
      import('./samples/moment.ts'),
    ])
    return structuredClone(samplesAt(momentAt(time))[command])
  }
}
