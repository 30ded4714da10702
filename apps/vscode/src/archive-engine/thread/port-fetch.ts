import type { Fetch } from '@timkit/core'
import type { FromNetwork, ToNetwork } from '../protocol.ts'

interface Waiting {
  readonly resolve: (response: Response) => void
  readonly reject: (error: Error) => void
  body?: ReadableStreamDefaultController<Uint8Array> | undefined
  /** The piece that was asked for is there. */
  onPiece?: (() => void) | undefined
}

/** Statuses whose answers have no body, so that none can be made for them. */
const bodiless = new Set([101, 204, 205, 304])

/** Has requests sent by another thread. */
export class PortFetch {
  readonly #post: (message: ToNetwork) => void
  readonly #waiting = new Map<number, Waiting>()
  #last = 0

  constructor(post: (message: ToNetwork) => void) {
    this.#post = post
  }

  /** What sends the requests of an app. */
  of(appId: string): Fetch {
    return (url, { method = 'GET', headers, body, signal }) =>
      new Promise((resolve, reject) => {
        const request = ++this.#last
        const waiting: Waiting = { resolve, reject }
        this.#waiting.set(request, waiting)
        const drop = (): void => {
          if (!this.#waiting.has(request)) return
          this.#post({ type: 'drop', request })
          this.#fail(request, signal?.reason)
        }
        if (signal?.aborted) return drop()
        signal?.addEventListener('abort', drop, { once: true })
        const init = {
          method,
          headers: [...new Headers(headers)],
          body: typeof body === 'string' ? body : null,
        }
        this.#post({ type: 'fetch', request, appId, url: String(url), init })
      })
  }

  /** Hears what came of a request. */
  hear(message: FromNetwork): void {
    const { request } = message
    const waiting = this.#waiting.get(request)
    if (waiting === undefined) return
    switch (message.type) {
      case 'response': {
        const { status, headers } = message
        const body = bodiless.has(status) ? null : this.#bodyOf(request, waiting)
        if (body === null) this.#waiting.delete(request)
        waiting.resolve(new Response(body, { status, headers }))
        return
      }
      case 'piece':
        waiting.body?.enqueue(message.bytes)
        waiting.onPiece?.()
        return
      case 'end':
        this.#waiting.delete(request)
        waiting.body?.close()
        waiting.onPiece?.()
        return
      case 'broken':
        this.#fail(request, new TypeError(message.message))
    }
  }

  #bodyOf(request: number, waiting: Waiting): ReadableStream<Uint8Array> {
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          waiting.body = controller
        },
        pull: () =>
          new Promise<void>((resolve) => {
            waiting.onPiece = resolve
            this.#post({ type: 'pull', request })
          }),
        cancel: () => {
          this.#waiting.delete(request)
          waiting.onPiece?.()
          this.#post({ type: 'drop', request })
        },
      },
      { highWaterMark: 0 },
    )
  }

  #fail(request: number, error: Error): void {
    const waiting = this.#waiting.get(request)
    this.#waiting.delete(request)
    waiting?.reject(error)
    waiting?.body?.error(error)
    waiting?.onPiece?.()
  }
}
