import { createServer, type Server, type Socket } from 'node:net'
import { TimClient, type TimClientOptions } from '@timkit/core'

/** What one connection does after the head and body of a request have come. */
export type Behaviour = (socket: Socket, request: ReceivedRequest) => void

/** A request as it came over the wire. */
export interface ReceivedRequest {
  /** Method and target, such as `POST /v4/openim/sendmsg?…`. */
  readonly line: string
  /** Header fields, names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** How many requests came before this one. */
  readonly index: number
}

/** A server on a plain socket, so that it can break every rule of HTTP. */
export interface MisbehavingServer {
  /** Where it listens. */
  readonly baseUrl: string
  /** The requests that came. */
  readonly requests: readonly ReceivedRequest[]
  /** Ends it and all of its connections. */
  close(): Promise<void>
}

/** Starts a server that shows its behaviours in turn, and the last one for ever. */
export async function misbehave(...behaviours: Behaviour[]): Promise<MisbehavingServer> {
  const requests: ReceivedRequest[] = []
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    // The other side may cut the connection at any time: that is what is tested.
    socket.on('error', () => socket.destroy())
    let received = Buffer.alloc(0)
    socket.on('data', (data) => {
      received = Buffer.concat([received, data])
      const end = received.indexOf('\r\n\r\n')
      if (end < 0) return
      const [line = '', ...fields] = received.subarray(0, end).toString('latin1').split('\r\n')
      const headers = Object.fromEntries(
        fields.map((field) => [
          field.slice(0, field.indexOf(':')).toLowerCase(),
          field.slice(field.indexOf(':') + 1).trim(),
        ]),
      )
      if (received.length < end + 4 + Number(headers['content-length'] ?? 0)) return
      received = Buffer.alloc(0)
      const request = { line, headers, index: requests.length }
      requests.push(request)
      behaviours[Math.min(request.index, behaviours.length - 1)]?.(socket, request)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

/** Answers as HTTP should be answered. */
export function reply(
  body: string | Uint8Array,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Behaviour {
  return (socket) => {
    const bytes = Buffer.from(body as string)
    const fields = { 'Content-Length': String(bytes.length), ...headers }
    socket.write(headOf(status, fields))
    socket.write(bytes)
  }
}

/** Answers with JSON. */
export function json(value: object, headers: Record<string, string> = {}): Behaviour {
  return reply(JSON.stringify(value), { headers })
}

/** The head of an answer. */
export function headOf(status: number, headers: Record<string, string>): string {
  const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} Whatever\r\n${fields.join('')}\r\n`
}

/** Well-known credentials that open nothing. */
export const credentials = {
  sdkAppId: 1400000000,
  secretKey: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
  identifier: 'administrator',
} as const

/** A client of a misbehaving server that does not wait long. */
export function impatientClient(
  server: MisbehavingServer,
  options: Partial<TimClientOptions> = {},
): TimClient {
  return new TimClient({
    ...credentials,
    baseUrl: server.baseUrl,
    timeout: 400,
    retry: { delay: 1, maxDelay: 2, rateDelay: 1 },
    ...options,
  })
}
