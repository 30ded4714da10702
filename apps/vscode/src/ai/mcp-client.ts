import type { LineProcess } from '../env/line-process.ts'

/** What a tool answered. */
export interface ToolAnswer {
  readonly content: readonly { readonly type: string; readonly text?: string }[]
  readonly isError?: boolean
}

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/** Calls the tools of an MCP server over its standard streams: the little of the protocol that this needs. */
export class McpClient {
  readonly #process: LineProcess
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0
  #ended: string | undefined
  readonly #ready: Promise<unknown>

  /** Greets a server. */
  constructor(process: LineProcess, version: string) {
    this.#process = process
    process.listen(
      (line) => this.#hear(line),
      (reason) => this.#end(reason),
    )
    this.#ready = this.#request('initialize', {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'timkit-vscode', version },
    }).then(() => this.#send({ method: 'notifications/initialized' }))
    // The call of a tool reports it; nothing else needs to.
    this.#ready.catch(() => undefined)
  }

  /** Whether the server is gone. */
  get ended(): boolean {
    return this.#ended !== undefined
  }

  async call(name: string, args: object, signal?: AbortSignal): Promise<ToolAnswer> {
    return (await this.request('tools/call', { name, arguments: args }, signal)) as ToolAnswer
  }

  /** Asks for anything, once the server has answered the greeting. */
  async request(method: string, params: object, signal?: AbortSignal): Promise<unknown> {
    await this.#ready
    signal?.throwIfAborted()
    return this.#request(method, params, signal)
  }

  /** Ends the server. */
  stop(): void {
    this.#process.stop()
  }

  #request(method: string, params: object, signal?: AbortSignal): Promise<unknown> {
    if (this.#ended !== undefined) return Promise.reject(new Error(this.#ended))
    this.#lastId += 1
    const id = this.#lastId
    return new Promise((resolve, reject) => {
      const cancel = (): void => {
        this.#waiting.delete(id)
        this.#send({ method: 'notifications/cancelled', params: { requestId: id } })
        reject(signal?.reason)
      }
      signal?.addEventListener('abort', cancel, { once: true })
      const settled = (): void => signal?.removeEventListener('abort', cancel)
      this.#waiting.set(id, {
        resolve: (result) => {
          settled()
          resolve(result)
        },
        reject: (error) => {
          settled()
          reject(error)
        },
      })
      this.#send({ id, method, params })
    })
  }

  #send(message: object): void {
    this.#process.send(JSON.stringify({ jsonrpc: '2.0', ...message }))
  }

  #hear(line: string): void {
    let message: { id?: unknown; result?: unknown; error?: { message?: unknown } }
    try {
      message = JSON.parse(line)
    } catch {
      // Not of the protocol.
      return
    }
    const waiting = typeof message.id === 'number' ? this.#waiting.get(message.id) : undefined
    if (waiting === undefined) return
    this.#waiting.delete(message.id as number)
    if (message.error === undefined) waiting.resolve(message.result)
    else waiting.reject(new Error(String(message.error.message)))
  }

  #end(reason: string): void {
    this.#ended = reason
    for (const { reject } of this.#waiting.values()) reject(new Error(reason))
    this.#waiting.clear()
  }
}
