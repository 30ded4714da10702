/** Ends a request whose server is silent for too long, or that is told to stop. */
export class Deadline {
  readonly #controller = new AbortController()
  readonly #outer: AbortSignal | undefined
  readonly #onAbort = (): void => this.#controller.abort(this.#outer?.reason)
  #timer: NodeJS.Timeout | undefined

  constructor(ms: number, outer?: AbortSignal) {
    this.#outer = outer
    outer?.throwIfAborted()
    outer?.addEventListener('abort', this.#onAbort)
    this.extend(ms)
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** It was heard: it may be silent anew. */
  extend(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#controller.abort(new Silence(`the server said nothing for ${Math.round(ms / 1000)} seconds`))
    }, ms)
    this.#timer.unref()
  }

  /** It is over. */
  end(): void {
    clearTimeout(this.#timer)
    this.#outer?.removeEventListener('abort', this.#onAbort)
  }
}

/** A server that is silent. */
export class Silence extends Error {}
