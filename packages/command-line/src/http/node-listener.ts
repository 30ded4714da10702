import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'

/** What a listener is made of. */
export interface NodeListenerOptions {
  /** Answers a request. */
  readonly fetch: (request: Request) => Promise<Response>
  /** What announces a larger body is refused unread; what comes is counted by whoever reads it. */
  readonly maxBodyBytes: number
  /** Is told what `fetch` threw, which is answered with 500. */
  readonly onError: (error: Error) => void
}

/** Turns Node's requests into those of the web and back; a client that goes away ends its call. */
export function nodeListener(options: NodeListenerOptions): RequestListener {
  return (incoming, outgoing) => {
    answer(options, incoming, outgoing).catch((error: unknown) => {
      options.onError(error instanceof Error ? error : new Error(String(error)))
      if (!outgoing.headersSent) outgoing.writeHead(500)
      outgoing.end()
    })
  }
}

async function answer(
  { fetch, maxBodyBytes }: NodeListenerOptions,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController()
  outgoing.once('close', () => gone.abort(new DOMException('The client went away', 'AbortError')))
  // An announced size is believed when it is too large; what comes is counted by whoever reads it.
  if (Number(incoming.headers['content-length'] ?? 0) > maxBodyBytes) {
    outgoing.writeHead(413, { connection: 'close' }).end()
    return
  }
  // Requests of the web cannot have these: nobody has use for them.
  if (/^(?:TRACE|TRACK|CONNECT)$/i.test(incoming.method ?? '')) {
    outgoing.writeHead(405, { connection: 'close' }).end()
    return
  }
  const response = await fetch(toRequest(incoming, gone.signal))
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (response.body === null) outgoing.end()
  else {
    await pipeline(Readable.fromWeb(response.body as NodeReadableStream), outgoing).catch(
      (error: unknown) => {
        // That the client went away is no failure of ours.
        if (!gone.signal.aborted) throw error
      },
    )
  }
}

function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headersDistinct)) {
    for (const item of value ?? []) headers.append(name, item)
  }
  const method = incoming.method ?? 'GET'
  const hasBody = method !== 'GET' && method !== 'HEAD'
  // The host that is asked for is checked by whoever answers from its header; here it only completes the address.
  const path = incoming.url?.startsWith('/') === true ? incoming.url : '/'
  return new Request(new URL(path, 'http://localhost'), {
    method,
    headers,
    signal,
    ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' } : {}),
  } as RequestInit)
}
