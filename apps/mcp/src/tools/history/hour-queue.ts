import {
  type ChatTypeInput,
  type HistoryOutcome,
  isTimError,
  type TimClient,
  type TimError,
} from '@timkit/core'

/** Hours that are asked for at the same time. */
const atOnce = 4

/** An hour that the service answers others than, but not this one. */
export interface HourFailure {
  /** It is not an answer of the service. */
  readonly status: 'failed'
  readonly hour: string
  readonly error: TimError
}

/** What asking for an hour leads to. */
export type HourOutcome = HistoryOutcome | HourFailure

/**
 * Asks which files hours have, in their order, some of them ahead. One hour that fails is set apart, unless nothing is
 * answered at all: then what is wrong is wrong for all of them.
 */
export class HourQueue {
  readonly #client: Pick<TimClient, 'historyFiles'>
  readonly #chatType: ChatTypeInput
  readonly #signal: AbortSignal
  readonly #hours: readonly string[]
  readonly #asked: Promise<HourOutcome>[] = []
  #next = 0
  #isAnswered = false

  constructor(
    client: Pick<TimClient, 'historyFiles'>,
    {
      chatType,
      hours,
      signal,
    }: { readonly chatType: ChatTypeInput; readonly hours: readonly string[]; readonly signal: AbortSignal },
  ) {
    this.#client = client
    this.#chatType = chatType
    this.#hours = hours
    this.#signal = signal
  }

  /** How many hours were given. */
  get done(): number {
    return this.#next
  }

  /** The hour that comes next; `undefined` after the last one. */
  get hour(): string | undefined {
    return this.#hours[this.#next]
  }

  /** Leaves out the hour that comes next: what there is of it is known already. */
  pass(): void {
    this.#next++
  }

  /**
   * What the next hour leads to. One that was not waited for to the end is the next one still.
   *
   * @throws {TimError} Neither this hour nor one of the next is answered.
   */
  async next(): Promise<HourOutcome> {
    // A page often ends in the first hour: the others would be asked for in vain.
    this.#ask(this.#isAnswered ? atOnce : 1)
    const outcome = await this.#outcomeAt(this.#next)
    if (outcome.status === 'failed' && !this.#isAnswered) await this.#askOthers(outcome)
    this.#next++
    return outcome
  }

  async #askOthers({ error }: HourFailure): Promise<void> {
    this.#ask(atOnce)
    for (let index = this.#next + 1; index < this.#asked.length && !this.#isAnswered; index++)
      await this.#outcomeAt(index)
    if (!this.#isAnswered) throw error
  }

  #ask(most: number): void {
    const end = Math.min(this.#hours.length, this.#next + most)
    for (let index = this.#next; index < end; index++) {
      const hour = this.#hours[index] as string
      this.#asked[index] ??= this.#askFor(hour)
    }
  }

  #outcomeAt(index: number): Promise<HourOutcome> {
    return this.#asked[index] as Promise<HourOutcome>
  }

  #askFor(hour: string): Promise<HourOutcome> {
    const outcome = this.#askOne(hour)
    // Nobody may come to look at one that is asked for ahead.
    outcome.catch(() => undefined)
    return outcome
  }

  async #askOne(hour: string): Promise<HourOutcome> {
    const signal = this.#signal
    try {
      const outcome = await this.#client.historyFiles({ chatType: this.#chatType, hour }, { signal })
      this.#isAnswered = true
      return outcome
    } catch (error) {
      if (signal.aborted || !isTimError(error)) throw error
      return { status: 'failed', hour, error }
    }
  }
}
