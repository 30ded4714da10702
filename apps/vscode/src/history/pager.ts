import type { HistoryMessages, Message, Skipped } from '@timkit/core'
import { SkippedTally } from '../messages/skipped-tally.ts'
import { createBreather } from './breather.ts'

/** Shows the messages of an hour page by page: no more than one page is held, however many there are. */
export class HistoryPager {
  readonly #open: (onSkipped: (skipped: Skipped) => void) => HistoryMessages
  readonly #pageSize: number
  #messages: AsyncIterator<Message, unknown> | undefined
  #page: readonly Message[] = []
  #number = 0
  #atEnd = false
  #total: number | undefined
  #skipped = new SkippedTally()

  /** Prepares the pages; nothing is asked for yet. */
  constructor(open: (onSkipped: (skipped: Skipped) => void) => HistoryMessages, pageSize = 500) {
    this.#open = open
    this.#pageSize = pageSize
  }

  get messages(): readonly Message[] {
    return this.#page
  }

  /** Which page it is, from 1; 0 before the first. */
  get number(): number {
    return this.#number
  }

  /** Whether it is the last page: only then the hour was checked to be whole. */
  get atEnd(): boolean {
    return this.#atEnd
  }

  /** How many messages there are, once the last page was seen. */
  get total(): number | undefined {
    return this.#total
  }

  /** Entries of the hour that are not messages, as far as it was read. */
  get skipped(): SkippedTally {
    return this.#skipped
  }

  /** Goes to the next page. */
  async next(signal?: AbortSignal): Promise<void> {
    if (this.#atEnd) return
    this.#messages ??= this.#open(this.#skipped.add)[Symbol.asyncIterator]()
    const page: Message[] = []
    let atEnd = false
    const breathe = createBreather()
    try {
      while (page.length < this.#pageSize) {
        signal?.throwIfAborted()
        const { done, value } = await this.#messages.next()
        if (done) {
          atEnd = true
          break
        }
        page.push(value)
        if (page.length % 256 === 0) await breathe()
      }
    } catch (error) {
      // Where it stands is not known any more: the next attempt begins at the first page.
      await this.close()
      throw error
    }
    if (atEnd) {
      this.#atEnd = true
      this.#total = this.#number * this.#pageSize + page.length
    }
    // An hour of exactly some pages ends with one that holds nothing: the one before stays.
    if (page.length === 0 && this.#number > 0) return
    this.#page = page
    this.#number += 1
  }

  /** Goes back to an earlier page, which reads the hour from its start again. */
  async goTo(number: number, signal?: AbortSignal): Promise<void> {
    if (number <= this.#number) await this.close()
    while (this.#number < number && !this.#atEnd) await this.next(signal)
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    await this.#messages?.return?.()
    this.#messages = undefined
    this.#page = []
    this.#number = 0
    this.#atEnd = false
    this.#skipped = new SkippedTally()
  }
}
