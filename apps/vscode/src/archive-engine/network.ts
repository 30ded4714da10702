import type { Fetch } from '@timkit/core'
import type { FromNetwork, ToNetwork } from './protocol.ts'

interface Sent {
  readonly abort: AbortController
  body?: ReadableStreamDefaultReader<Uint8Array> | undefined
}

/** Sends the requests of the thread, as the editor sends its own: by its proxies, or to the emulator inside it. */
export class Network {
  readonly #post: (message: FromNetwork) => void
  readonly #fetchOf: (appId: string) => Promise<Fetch>
  readonly #sent = new Map<number, Sent>()

  constructor(post: (message: FromNetwork) => void, fetchOf: (appId: string) => Promise<Fetch>) {
    this.#post = post
    this.#fetchOf = fetchOf
  }

  /** Hears what the thread wants. */
  async hear(message: ToNetwork): Promise<void> {
    const { request } = message
    try {
      if (message.type === 'fetch') await this.#send(message)
      else if (message.type === 'pull') await this.#read(request)
      else await this.#drop(request)
    } catch (error) {
      this.#sent.delete(request)
      this.#post({ type: 'broken', request, message: error instanceof Error ? error.message : String(error) })
    }
  }

  /** Gives up all that is under way. */
  stop(): void {
    for (const { abort } of this.#sent.values()) abort.abort()
    this.#sent.clear()
  }

  async #send({ request, appId, url, init }: Extract<ToNetwork, { type: 'fetch' }>): Promise<void> {
    const sent: Sent = { abort: new AbortController() }
    this.#sent.set(request, sent)
    const fetch = await this.#fetchOf(appId)
    const response = await fetch(url, { ...init, redirect: 'manual', signal: sent.abort.signal })
    sent.body = response.body?.getReader()
    this.#post({ type: 'response', request, status: response.status, headers: [...response.headers] })
  }

  async #read(request: number): Promise<void> {
    const body = this.#sent.get(request)?.body
    const { done, value } = (await body?.read()) ?? { done: true, value: undefined }
    if (!done) this.#post({ type: 'piece', request, bytes: new Uint8Array(value) })
    else {
      this.#sent.delete(request)
      this.#post({ type: 'end', request })
    }
  }

  async #drop(request: number): Promise<void> {
    const sent = this.#sent.get(request)
    this.#sent.delete(request)
    sent?.abort.abort()
    await sent?.body?.cancel().catch(() => undefined)
  }
}
