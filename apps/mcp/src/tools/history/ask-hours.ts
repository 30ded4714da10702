import {
  type ChatTypeInput,
  type HistoryOutcome,
  isTimError,
  type TimClient,
  type TimError,
} from '@timkit/core'

/** Requests at the same time. */
const concurrency = 4

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
 * Asks which files hours have, some at a time; the outcomes are in the order of the hours. One hour that fails is set
 * apart, unless nothing has been answered at all: then what is wrong is wrong for all of them.
 */
export class HourAsker {
  readonly #client: Pick<TimClient, 'historyFiles'>
  readonly #chatType: ChatTypeInput
  #answered = false

  constructor(client: Pick<TimClient, 'historyFiles'>, chatType: ChatTypeInput) {
    this.#client = client
    this.#chatType = chatType
  }

  /** Asks for hours; `each` is told about every one that is done. */
  async ask(
    hours: readonly string[],
    { signal, each }: { readonly signal: AbortSignal; readonly each?: () => void },
  ): Promise<HourOutcome[]> {
    const outcomes: HourOutcome[] = []
    const waiting = [...hours.entries()]
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, hour] = next
        outcomes[index] = await this.#askOne(hour, signal)
        each?.()
      }
    }
    try {
      await Promise.all(Array.from({ length: concurrency }, work))
    } finally {
      // After a failure nobody waits for the others.
      waiting.length = 0
    }
    return outcomes
  }

  async #askOne(hour: string, signal: AbortSignal): Promise<HourOutcome> {
    try {
      const outcome = await this.#client.historyFiles({ chatType: this.#chatType, hour }, { signal })
      this.#answered = true
      return outcome
    } catch (error) {
      if (!this.#answered || signal.aborted || !isTimError(error)) throw error
      return { status: 'failed', hour, error }
    }
  }
}
