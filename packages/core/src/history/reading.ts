/** Something that is read from the network while it is iterated; each iteration reads it anew. */
export class HistoryReading<T> implements AsyncIterable<T> {
  readonly #start: () => AsyncGenerator<T[], void, undefined>

  readonly #signal: AbortSignal | undefined

  /** @internal */
  constructor(start: () => AsyncGenerator<T[], void, undefined>, signal?: AbortSignal) {
    this.#start = start
    this.#signal = signal
  }

  /**
   * Iterates what arrived together in one array, which spends less time per message than iterating them one by
   * one. An array is never empty; how many there are in one depends on the network and the runtime.
   */
  batches(): AsyncIterable<T[]> {
    return { [Symbol.asyncIterator]: this.#start }
  }

  /** Iterates one by one. Leaving the loop ends the download. */
  [Symbol.asyncIterator](): AsyncIterator<T, undefined, undefined> {
    return new BatchIterator(this.#start(), this.#signal)
  }
}

/** Gives the items of batches. By hand, because a generator takes several times as long per item. */
class BatchIterator<T> implements AsyncIterator<T, undefined, undefined> {
  readonly #batches: AsyncGenerator<T[], void, undefined>
  readonly #signal: AbortSignal | undefined
  #batch: readonly T[] = []
  #next = 0
  /** Requests that overlap wait for one another: each takes what the one before it left. */
  #last: Promise<unknown> = Promise.resolve()
  #pending = 0

  constructor(batches: AsyncGenerator<T[], void, undefined>, signal: AbortSignal | undefined) {
    this.#batches = batches
    this.#signal = signal
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.#pending === 0 && this.#next < this.#batch.length && !this.#signal?.aborted) {
      return Promise.resolve({ done: false, value: this.#batch[this.#next++] as T })
    }
    this.#pending++
    const result = this.#last.then(this.#pull)
    this.#last = result.catch(ignore)
    return result
  }

  async return(): Promise<IteratorResult<T, undefined>> {
    this.#batch = []
    await this.#batches.return()
    return { done: true, value: undefined }
  }

  readonly #pull = async (): Promise<IteratorResult<T, undefined>> => {
    try {
      // The generator is waiting to be asked for the next batch, and throws the reason then.
      while (this.#next >= this.#batch.length || this.#signal?.aborted) {
        const { done, value } = await this.#batches.next()
        if (done) return { done: true, value: undefined }
        this.#batch = value
        this.#next = 0
      }
      return { done: false, value: this.#batch[this.#next++] as T }
    } finally {
      this.#pending--
    }
  }
}

function ignore(): void {
  // Whoever asked was told.
}
