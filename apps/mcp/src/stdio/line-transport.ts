import type { Writable } from 'node:stream'
import {
  isJSONRPCErrorResponse,
  isJSONRPCNotification,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
  parseJSONRPCMessage,
  type RequestId,
  type Transport,
} from '@modelcontextprotocol/server'
import { isObject } from '@timkit/core/internal'
import { Batches } from './batches.ts'

/** In milliseconds: greetings are answered at once. */
const replayWithin = 5000

const parseError = -32_700
const invalidRequest = -32_600

/**
 * Carries messages between the SDK and the lines of a host. What cannot be handed to the SDK is answered, since a host that gets no
 * answer waits for ever: what is not JSON, or no message, an id that is null, a batch.
 */
export class LineTransport implements Transport {
  onclose?: (() => void) | undefined
  onerror?: ((error: Error) => void) | undefined
  onmessage?: ((message: JSONRPCMessage) => void) | undefined
  readonly #output: Writable
  readonly #batches: Batches
  /** Requests that are not answered yet. */
  readonly #asked = new Set<RequestId>()
  /** Whether what is answered now is what the host has already. */
  #replaying = false
  #idle: (() => void)[] = []
  #closed = false

  constructor(output: Writable) {
    this.#output = output
    this.#batches = new Batches((answers) => void this.#write(answers))
    output.on('error', (error) => {
      this.onerror?.(error)
      void this.close()
    })
  }

  /** Takes lines that the host has its answers to: the SDK has to see them, and what it answers is dropped. */
  async replay(lines: readonly string[]): Promise<void> {
    this.#replaying = true
    for (const line of lines) this.receive(line)
    await this.settled(replayWithin)
    this.#replaying = false
  }

  /** Takes a line of the host; `undefined` is one that was too long to read. */
  receive(line: string | undefined): void {
    if (this.#closed || line?.trim() === '') return
    if (line === undefined) this.#refuse(invalidRequest, 'The line is longer than 1 MiB')
    else this.#receiveValue(line)
  }

  async start(): Promise<void> {
    // Lines are handed in by whoever reads them.
  }

  async send(message: JSONRPCMessage): Promise<void> {
    if (this.#closed) return
    const answer = isJSONRPCResultResponse(message) || isJSONRPCErrorResponse(message)
    if (!answer || message.id === undefined) return this.#write(message)
    const { id } = message
    if (!this.#replaying && !this.#batches.take(id, message)) await this.#write(message)
    this.#settle(id)
  }

  /** Waits until every request is answered, at most so many milliseconds. */
  async settled(milliseconds: number): Promise<void> {
    if (this.#asked.size === 0) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      this.#idle.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    this.#asked.clear()
    this.#release()
    this.onclose?.()
  }

  #receiveValue(line: string): void {
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      this.#refuse(parseError, 'The line is not JSON: each line is one message')
      return
    }
    if (Array.isArray(value)) this.#receiveBatch(value)
    else {
      const message = this.#messageOf(value)
      if ('refusal' in message) void this.#write(message.refusal)
      else if ('deliver' in message) this.#deliver(message.deliver)
    }
  }

  #receiveBatch(values: readonly unknown[]): void {
    if (values.length === 0) this.#refuse(invalidRequest, 'The batch is empty')
    const messages = values.map((value) => this.#messageOf(value))
    const delivered = messages.flatMap((message) => ('deliver' in message ? [message.deliver] : []))
    const refusals = messages.flatMap((message) => ('refusal' in message ? [message.refusal] : []))
    // A batch knows its requests before the first of them can be answered.
    const asked = delivered.flatMap((message) => (waitsForAnswer(message) ? [message.id] : []))
    this.#batches.begin(asked, refusals)
    for (const message of delivered) this.#deliver(message)
  }

  #deliver(message: JSONRPCMessage): void {
    if (waitsForAnswer(message)) this.#asked.add(message.id)
    else if (isJSONRPCNotification(message) && message.method === 'notifications/cancelled') {
      // What is cancelled gets no answer.
      const id = message.params?.requestId as RequestId | undefined
      if (id !== undefined) {
        this.#batches.cancel(id)
        this.#settle(id)
      }
    }
    this.onmessage?.(message)
  }

  /** What to do with a value: hand it to the SDK, refuse it, or, where it asks for no answer, nothing. */
  #messageOf(
    value: unknown,
  ):
    | { readonly deliver: JSONRPCMessage }
    | { readonly refusal: JSONRPCMessage }
    | { readonly ignored: true } {
    try {
      return { deliver: parseJSONRPCMessage(value) }
    } catch {
      const { id, method, result, error } = isObject(value) ? value : {}
      const asks =
        method !== undefined ? isObject(value) && 'id' in value : result === undefined && error === undefined
      if (!asks) {
        this.onerror?.(new Error('a message that asks for no answer was not understood, and ignored'))
        return { ignored: true }
      }
      const good = typeof id === 'string' || (typeof id === 'number' && Number.isInteger(id))
      const reason =
        method !== undefined && !good
          ? 'The id must be a text or a whole number'
          : 'This is no message of JSON-RPC 2.0'
      return { refusal: refusalOf(good ? id : undefined, invalidRequest, reason) }
    }
  }

  #refuse(code: number, reason: string): void {
    void this.#write(refusalOf(undefined, code, reason))
  }

  #settle(id: RequestId): void {
    this.#asked.delete(id)
    if (this.#asked.size === 0) this.#release()
  }

  #release(): void {
    for (const resolve of this.#idle.splice(0)) resolve()
  }

  /** Writes a line, and waits while the host reads slowly. */
  async #write(message: JSONRPCMessage | readonly JSONRPCMessage[]): Promise<void> {
    if (this.#closed) return
    await new Promise<void>((resolve) => {
      this.#output.write(`${JSON.stringify(message)}\n`, () => resolve())
    })
  }
}

/** A subscription is answered by notifications, as long as it lasts. */
function waitsForAnswer(message: JSONRPCMessage): message is JSONRPCMessage & { readonly id: RequestId } {
  return isJSONRPCRequest(message) && message.method !== 'subscriptions/listen'
}

function refusalOf(id: RequestId | undefined, code: number, message: string): JSONRPCMessage {
  // Of what has no id that can be repeated it is null, which the type of the SDK does not know.
  return { jsonrpc: '2.0', id: id ?? null, error: { code, message } } as unknown as JSONRPCMessage
}
