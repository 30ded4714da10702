/** Serves a function of a web-standard `Request` over HTTP on Node, where no framework does. */

import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ReadableStream } from 'node:stream/web'

/** Answers a request. */
export type Answer = (request: Request) => Promise<Response>

/** Where to listen. */
export interface ListenOptions {
  /** @default 0: any that is free */
  readonly port?: number
  /** @default '127.0.0.1': what comes from outside comes through a proxy that has the certificate */
  readonly host?: string
}

/** A server that listens. */
export interface Listening {
  /** Where it is, such as `http://127.0.0.1:8080`. */
  readonly url: string
  /** Takes nothing new, and ends when everything is answered, or after two seconds. */
  close(): Promise<void>
}

/** Milliseconds that requests get at the end: as long as the service waits for them. */
const grace = 2000

/** Listens, and answers. */
export async function listen(
  answer: Answer,
  { port = 0, host = '127.0.0.1' }: ListenOptions = {},
): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    // Only a connection that is gone makes this fail, and then there is nobody to tell.
    respond(answer, incoming, outgoing).catch(() => outgoing.destroy())
  })
  server.listen(port, host)
  // Rejects when the port is taken.
  await once(server, 'listening')
  const { address, family, port: listening } = server.address() as AddressInfo
  const close = async (): Promise<void> => {
    const impatience = setTimeout(() => server.closeAllConnections(), grace)
    const closed = once(server, 'close')
    server.close()
    server.closeIdleConnections()
    await closed
    clearTimeout(impatience)
  }
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${listening}`,
    close,
  }
}

async function respond(answer: Answer, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = toRequest(incoming)
  const response = request === undefined ? new Response(null, { status: 400 }) : await answer(request)
  const body = new Uint8Array(await response.arrayBuffer())
  // What was left unread of a body would be taken for the next request.
  if (!incoming.complete) response.headers.set('connection', 'close')
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(body)
}

/** `undefined` for what no `Request` can be made of, such as `TRACE`. */
function toRequest(incoming: IncomingMessage): Request | undefined {
  const { method = 'GET', url = '/', headers } = incoming
  // Not destroyed when its reader has enough: the answer goes out on the same connection.
  const body = ReadableStream.from(incoming.iterator({ destroyOnReturn: false })) as BodyInit
  try {
    return new Request(new URL(url, 'http://receiver'), {
      method,
      headers: Object.entries(headers).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value]] : [],
      ),
      ...(method !== 'GET' && method !== 'HEAD' && { body, duplex: 'half' }),
    })
  } catch {
    return undefined
  }
}
