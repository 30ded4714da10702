/** Requests that are not answered yet. */
export class UnderWay {
  // Held until they are answered: of a request that nobody holds any more Node does not abort the signal.
  readonly #requests = new Set<Request>()
  #waiting: (() => void)[] = []

  /** How many there are. */
  get size(): number {
    return this.#requests.size
  }

  /** Counts a request until its answer has been read to its end, or nobody reads it any more. */
  async serve(request: Request, answer: () => Promise<Response>): Promise<Response> {
    this.#requests.add(request)
    const done = (): void => this.#done(request)
    try {
      return whenDone(await answer(), done)
    } catch (error) {
      done()
      throw error
    }
  }

  /** Waits until the calls among them are answered, or the time is over. A subscription is no call: it never ends. */
  async settled(milliseconds: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds)
    })
    while (this.#calls() > 0) {
      const one = new Promise<void>((resolve) => this.#waiting.push(resolve))
      if ((await Promise.race([one.then(() => 'done'), late])) === undefined) break
    }
    clearTimeout(timer)
  }

  #calls(): number {
    return [...this.#requests].filter(({ headers }) => headers.get('mcp-method') !== 'subscriptions/listen')
      .length
  }

  #done(request: Request): void {
    this.#requests.delete(request)
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}

/** Counts a streamed answer as under way until its end. */
function whenDone(response: Response, done: () => void): Response {
  const { body } = response
  if (body === null) {
    done()
    return response
  }
  const reader = body.getReader()
  const counted = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const { done: ended, value } = await reader.read()
        if (!ended) return controller.enqueue(value)
        done()
        controller.close()
      } catch (error) {
        done()
        controller.error(error)
      }
    },
    cancel: (reason) => {
      done()
      return reader.cancel(reason)
    },
  })
  return new Response(counted, response)
}
