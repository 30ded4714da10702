import { type HistoryReady, IntegrityError, type Message, type TimClient } from '@timkit/core'
import { fromFile } from '@timkit/core/internal'
import type { HistoryMessage } from '@timkit/core/wire'

type Own = Message<HistoryMessage>

/** Messages of an hour that came together. */
interface Batch {
  readonly length: number
  /** Those from a place in it on. */
  readonly from: (start: number) => readonly Own[]
}

/**
 * Reads the messages of an hour one after the other, and can be left and taken up again. What comes before the place that it begins
 * at is counted, and not parsed.
 */
export class HourReader {
  readonly #batches: AsyncIterator<Batch>
  readonly #controller = new AbortController()
  /** The hour and its files. */
  readonly outcome: HistoryReady
  /** Hears how much of the hour came, from 0 to 1. */
  onShare: (share: number) => void = () => undefined
  /** One thing after the other: who goes away leaves it at work, and the next one waits for it. */
  #work: Promise<void> = Promise.resolve()
  /** What came and was not passed yet. */
  #waiting: readonly Own[] = []
  #place = 0
  #skipsTo = 0
  #odd = 0

  /** @param begin The place to begin at: how many messages an earlier page has looked at. */
  constructor(client: Pick<TimClient, 'historyMessages'>, outcome: HistoryReady, begin: number) {
    this.outcome = outcome
    const { signal } = this.#controller
    const messages = client.historyMessages(outcome, {
      signal,
      onSkipped: () => {
        this.#odd++
      },
      onProgress: ({ bytes, totalBytes }) =>
        this.onShare(totalBytes === 0 ? 0 : Math.min(1, bytes / totalBytes)),
    })
    // All that come together are parsed together, which is faster; but not those that nobody will look at.
    this.#batches =
      begin === 0
        ? batchesOf<Own>(messages.pages(), (items) => items)
        : batchesOf(messages.raw().pages(), (items) => items.map((bytes) => parse(bytes, outcome)))
    void this.skipTo(begin)
  }

  /** How many messages of the hour are behind. */
  get place(): number {
    return Math.max(this.#place, this.#skipsTo)
  }

  /** How many entries that nobody can read came since this was asked before. */
  takeOdd(): number {
    const odd = this.#odd
    this.#odd = 0
    return odd
  }

  /** Passes messages without a look at them, up to a place. */
  skipTo(place: number): Promise<void> {
    this.#skipsTo = Math.max(this.#skipsTo, place)
    return this.#then(async () => {
      if (this.#place >= place) return
      while (this.#place < place) {
        if (this.#waiting.length === 0 && !(await this.#load(place - this.#place))) break
        this.pass(Math.min(this.#waiting.length, place - this.#place))
      }
      // What was odd among those was said on an earlier page.
      this.#odd = 0
    })
  }

  /** The messages that come next, and still do until they are passed; none at the end of the hour. */
  async next(): Promise<readonly Own[]> {
    await this.#then(async () => {
      if (this.#waiting.length === 0) await this.#load(0)
    })
    return this.#waiting
  }

  /** Passes the first of the messages that come next. */
  pass(count: number): void {
    this.#waiting = this.#waiting.slice(count)
    this.#place += count
  }

  /** Ends the download. */
  close(): void {
    this.#controller.abort(new DOMException('Nobody reads on', 'AbortError'))
    this.#batches.return?.()?.catch(() => undefined)
  }

  /** Waits for more messages, without those that are passed; `false` at the end of the hour. */
  async #load(skip: number): Promise<boolean> {
    const step = await this.#batches.next()
    if (step.done === true) return false
    const passed = Math.min(skip, step.value.length)
    this.#waiting = passed === step.value.length ? [] : step.value.from(passed)
    this.#place += passed
    return true
  }

  #then(act: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(act)
    // Nobody may be there to hear of it, and the next one will.
    this.#work.catch(() => undefined)
    return this.#work
  }
}

async function* batchesOf<Item>(
  pages: AsyncIterable<{ readonly items: readonly Item[] }>,
  read: (items: readonly Item[]) => readonly Own[],
): AsyncGenerator<Batch> {
  for await (const { items } of pages) {
    if (items.length > 0) yield { length: items.length, from: (start) => read(items.slice(start)) }
  }
}

const decoder = new TextDecoder()

function parse(bytes: Uint8Array, { chatType, hour }: HistoryReady): Own {
  try {
    return fromFile(JSON.parse(decoder.decode(bytes)) as HistoryMessage, chatType)
  } catch {
    const act = `read all of the ${chatType} history of ${hour}`
    throw new IntegrityError(`Cannot ${act}: what is in its MsgList is not JSON`, {
      fault: 'format',
      command: 'open_msg_svc/get_history',
    })
  }
}
