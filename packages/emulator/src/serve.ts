/**
 * An emulator over HTTP, on Node (also Deno and Bun, through their Node compatibility).
 *
 * @module
 */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { isLoopback as isThisMachine, outOfRange, wrongType } from '@timkit/core/internal'
import type { Emulator } from './emulator.ts'
import { type DirectAnswer, directWayOf } from './gateway/direct-way.ts'
import { notePeer } from './request/of-request.ts'
import { readStart } from './request/read-start.ts'
import { isObject } from './values/json-object.ts'
import { show } from './values/show.ts'

/** How an emulator is served. */
export interface ServeOptions {
  /** What answers. */
  readonly emulator: Pick<Emulator, 'fetch'>
  /**
   * The address to listen on. One that others can reach needs `allowRemote`.
   * @default '127.0.0.1'
   */
  readonly host?: string | undefined
  /**
   * The port to listen on; 0 for any that is free.
   * @default 0
   */
  readonly port?: number | undefined
  /**
   * Whether addresses beyond the loopback are accepted. The emulator shows its key to whoever can look at it.
   * @default false
   */
  readonly allowRemote?: boolean | undefined
}

/** An emulator that is served. */
export interface EmulatorServer {
  /** Where this machine reaches it, such as `http://127.0.0.1:8080`. */
  readonly url: string
  /** The port it listens on, also where any free one was asked for. */
  readonly port: number
  /**
   * Stops: no new connections, and those that are busy get two seconds to finish. Webhooks that wait are the emulator's:
   * its own `close()` lets them go out.
   */
  readonly close: () => Promise<void>
}

/** What busy connections get at the end, in milliseconds. */
const graceMilliseconds = 2000

/**
 * Serves an emulator over HTTP.
 *
 * @throws {TypeError | RangeError} An option cannot be right, or the host is not a loopback address and `allowRemote` is not set.
 * @throws {Error} The address cannot be listened on; its `code` is Node's, such as `EADDRINUSE`.
 */
export async function serve(options: ServeOptions): Promise<EmulatorServer> {
  const { emulator, host, port } = readServeOptions(options)
  const server = createServer((request, response) => {
    // Only a connection that is gone can make this fail, and then nobody is left to tell.
    answer(emulator, request, response).catch(() => response.destroy())
  })
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  server.keepAliveTimeout = 60_000
  // Nothing moved for five minutes: a client that does not read its answer.
  server.timeout = 300_000
  await listen(server, host, port)
  const { address, port: listening } = server.address() as AddressInfo
  return { url: `http://${nameOf(address)}:${listening}`, port: listening, close: () => close(server) }
}

function readServeOptions(options: ServeOptions): {
  emulator: Pick<Emulator, 'fetch'>
  host: string
  port: number
} {
  if (!isObject(options)) throw wrongType('options', `must be an object, not ${show(options)}`)
  const { emulator, host = '127.0.0.1', port = 0, allowRemote = false } = options as ServeOptions
  if (typeof emulator?.fetch !== 'function')
    throw wrongType('emulator', 'must be an emulator: it has no fetch')
  if (typeof host !== 'string') throw wrongType('host', `must be a text, not ${show(host)}`)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw outOfRange('port', `must be 0 to 65535, not ${show(port)}`)
  // The text "false" would open the emulator to everybody.
  if (typeof allowRemote !== 'boolean')
    throw wrongType('allowRemote', `must be true or false, not ${show(allowRemote)}`)
  if (!allowRemote && !isThisMachine(host))
    throw outOfRange('host', `is ${show(host)}, which others can reach: this needs allowRemote`)
  return { emulator, host, port }
}

/** An address as it stands in a URL. All addresses at once are none that can be called: this machine's own stands for them. */
function nameOf(address: string): string {
  const called = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address
  return called.includes(':') ? `[${called}]` : called
}

/** Whether a host is reached from this machine only. */
export function isLoopback(host: string): boolean {
  return isThisMachine(host)
}

/** Whether everybody may have a path: the commands and files need a credential, the page and the control do not. */
function isPublic(path: string): boolean {
  return /^\/(v4|msg_history)\//.test(path)
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), graceMilliseconds)
    server.close(() => {
      clearTimeout(impatience)
      resolve()
    })
    server.closeIdleConnections()
  })
}

async function answer(
  emulator: ServeOptions['emulator'],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const url = addressed(incoming)
  const body = url !== undefined && hasBody(incoming) ? await readStart(incoming) : null
  if (url !== undefined && body !== null) {
    const answered = answeredDirectly(emulator, incoming, url, body)
    if (answered !== undefined) return sendDirect(answered, incoming, outgoing)
  }
  const gone = new AbortController()
  outgoing.once('close', () => gone.abort())
  // While the body came.
  if (outgoing.closed) gone.abort()
  const request = url === undefined ? undefined : toRequest(incoming, url, body, gone.signal)
  if (url === undefined || request === undefined) {
    outgoing.writeHead(400, { connection: 'close' }).end()
    return
  }
  // The path of the parsed URL: `/v4/../` leads elsewhere.
  if (!isThisMachine(incoming.socket.remoteAddress ?? '') && !isPublic(url.pathname)) {
    outgoing
      .writeHead(403, { 'content-type': 'text/plain', connection: 'close' })
      .end('Only for this machine\n')
    return
  }
  // What a webhook says of who did it.
  notePeer(request, incoming.socket.remoteAddress ?? '')
  let response: Response
  try {
    response = await emulator.fetch(request)
  } catch {
    // What a client without a server in between would see as a failed fetch, it sees as a reset here.
    reset(incoming.socket)
    return
  }
  const headers = Object.fromEntries(response.headers)
  // What was not read of a body that is too large would be taken for the next request.
  if (!incoming.complete) headers.connection = 'close'
  outgoing.writeHead(response.status, headers)
  if (response.body === null || incoming.method === 'HEAD') {
    outgoing.end()
    return
  }
  try {
    for await (const chunk of response.body) await write(outgoing, chunk)
    outgoing.end()
  } catch {
    // Closed rather than reset: a reset could overtake what was written before.
    incoming.socket.destroy()
  }
}

/** Writes a piece of the body, and waits until it has left: a slow client holds up what makes the body. */
function write(outgoing: ServerResponse, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    outgoing.once('close', resolve)
    outgoing.write(chunk, (error) => {
      outgoing.off('close', resolve)
      if (error) reject(error)
      else resolve()
    })
  })
}

/** Answers a command the short way; `undefined` where only the long one leads there. */
function answeredDirectly(
  { fetch }: ServeOptions['emulator'],
  { method = '', headers, socket }: IncomingMessage,
  url: URL,
  body: Uint8Array,
): Promise<DirectAnswer> | undefined {
  const way = directWayOf(fetch)
  if (way === undefined || method !== 'POST') return undefined
  const get = (name: string): string | null => {
    const value = headers[name]
    return typeof value === 'string' ? value : null
  }
  return way({ method, url, headers: { get }, body: () => body, peer: socket.remoteAddress })
}

async function sendDirect(
  answered: Promise<DirectAnswer>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  let answer: DirectAnswer
  try {
    answer = await answered
  } catch {
    reset(incoming.socket)
    return
  }
  const { headers, text } = answer
  const length = { 'content-length': Buffer.byteLength(text) }
  // As below.
  const ending = incoming.complete ? undefined : { connection: 'close' }
  outgoing.writeHead(200, { ...headers, ...length, ...ending }).end(text)
}

function reset(socket: Socket): void {
  if (!socket.destroyed) socket.resetAndDestroy()
}

/** The address that a request was sent to; `undefined` when it is none. */
function addressed({ url: target = '/', headers, socket }: IncomingMessage): URL | undefined {
  const host = /^[\w.:[\]-]+$/.test(headers.host ?? '') ? headers.host : localAddress(socket)
  // A target that does not start with a slash names a host of its own (a proxy's form), which is none of ours.
  const url = `http://${host}${target.startsWith('/') ? target : `/${target}`}`
  try {
    return new URL(url)
  } catch {
    return undefined
  }
}

function hasBody({ method }: IncomingMessage): boolean {
  return method !== undefined && method !== 'GET' && method !== 'HEAD'
}

function toRequest(
  { method = 'GET', headers }: IncomingMessage,
  url: URL,
  body: Uint8Array<ArrayBuffer> | null,
  signal: AbortSignal,
): Request | undefined {
  const fields = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'string' && name !== 'content-length') fields.append(name, value)
  }
  try {
    return new Request(url, { method, headers: fields, signal, body })
  } catch {
    // A method such as TRACE, which a Request cannot have.
    return undefined
  }
}

function localAddress({ localAddress = '127.0.0.1', localPort = 80 }: Socket): string {
  return localAddress.includes(':') ? `[${localAddress}]:${localPort}` : `${localAddress}:${localPort}`
}
