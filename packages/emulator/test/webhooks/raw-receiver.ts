import { createServer, type Server, type Socket } from 'node:net'

/** A receiver that writes bytes, so that an answer can be no HTTP, or half of one. */
export interface RawReceiver {
  readonly url: string
  /** What it does from now on with a connection that sent a request. */
  answer: (socket: Socket) => void
  close(): Promise<void>
}

/** Starts a receiver on a port of its own. */
export async function startRawReceiver(): Promise<RawReceiver> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('close', () => sockets.delete(socket))
    let isAnswered = false
    let got = ''
    socket.on('data', (chunk) => {
      got += chunk
      if (isAnswered || !isWhole(got)) return
      isAnswered = true
      receiver.answer(socket)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const receiver: RawReceiver = {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/hook`,
    answer: (socket) => socket.destroy(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
  return receiver
}

/** Whether a request has its body, whose length it says. */
function isWhole(request: string): boolean {
  const [head = '', body] = request.split('\r\n\r\n')
  const length = /content-length: (\d+)/i.exec(head)?.[1]
  return body !== undefined && length !== undefined && Buffer.byteLength(body) >= Number(length)
}

/** Writes an answer whole, and ends the connection. */
export function answerWith(
  body: string | Uint8Array,
  { status = 200, headers = {} }: { status?: number; headers?: Readonly<Record<string, string>> } = {},
): (socket: Socket) => void {
  return (socket) => {
    const all = { 'content-length': String(Buffer.byteLength(body)), connection: 'close', ...headers }
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.write(`HTTP/1.1 ${status} X\r\n${lines.join('')}\r\n`)
    socket.end(body)
  }
}
