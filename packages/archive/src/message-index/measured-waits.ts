import type { AgentWaits, WaitLengths } from './index-statistics.ts'

/** What was said in conversations, taken one after the other, oldest first. */
export class MeasuredWaits {
  readonly #silence: number
  readonly #firstResponse = new Lengths()
  readonly #waiting = new Lengths()
  #conversations = 0
  #sent = 0
  #received = 0
  #open = 0
  #openSince: number | undefined
  #chat: number | string | undefined
  #last = 0
  /** Since when somebody waits. */
  #since: number | undefined
  /** Whether who waits has begun, or begun anew. */
  #isFirst = false

  constructor(silence: number) {
    this.#silence = silence
  }

  take(chat: number | string, ts: number, isAgent: boolean): void {
    const isNew = chat !== this.#chat
    if (isNew) {
      this.#end()
      this.#chat = chat
      this.#conversations++
    }
    const beginsAnew = isNew || ts - this.#last >= this.#silence
    this.#last = ts
    if (!isAgent) {
      this.#received++
      // Who asks again waits since the first time.
      if (this.#since !== undefined) return
      this.#since = ts
      this.#isFirst = beginsAnew
      return
    }
    this.#sent++
    if (this.#since === undefined) return
    const length = ts - this.#since
    this.#waiting.add(length)
    if (this.#isFirst) this.#firstResponse.add(length)
    this.#since = undefined
  }

  result(): Omit<AgentWaits, 'agent'> {
    this.#end()
    return {
      conversations: this.#conversations,
      sent: this.#sent,
      received: this.#received,
      firstResponse: this.#firstResponse.result(),
      waiting: this.#waiting.result(),
      open: this.#open,
      openSince: this.#openSince,
    }
  }

  #end(): void {
    if (this.#since === undefined) return
    this.#open++
    this.#openSince = Math.min(this.#openSince ?? this.#since, this.#since)
    this.#since = undefined
  }
}

/** Lengths in whole seconds: how often each, so that memory grows with how different they are, not with how many. */
class Lengths {
  readonly #counts = new Map<number, number>()
  #count = 0

  add(length: number): void {
    this.#counts.set(length, (this.#counts.get(length) ?? 0) + 1)
    this.#count++
  }

  result(): WaitLengths {
    const sorted = [...this.#counts].sort(([a], [b]) => a - b)
    return {
      count: this.#count,
      median: this.#rank(sorted, 0.5),
      p90: this.#rank(sorted, 0.9),
      longest: sorted.at(-1)?.[0] ?? null,
    }
  }

  /** The least that is not less than this part of all. */
  #rank(sorted: readonly (readonly [number, number])[], part: number): number | null {
    let seen = 0
    for (const [length, count] of sorted) {
      seen += count
      if (seen >= this.#count * part) return length
    }
    return null
  }
}
