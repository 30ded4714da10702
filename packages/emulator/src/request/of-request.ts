import { joinBytes } from '@timkit/core/internal'
import type { ReadBytes, ServiceRequest } from './service-request.ts'
import { bodyBytes, refuseTooLarge } from './too-large.ts'

/** Where requests came from, as a server knows it; a request that was made in this process is not in it. */
const peers = new WeakMap<Request, string>()

/** Notes where a request came from. */
export function notePeer(request: Request, address: string): void {
  peers.set(request, address)
}

/** What a `Request` says of a command. */
export function ofRequest(request: Request, url: URL): ServiceRequest {
  const { method, headers } = request
  return { method, url, headers, body: bodyOf(request), peer: peers.get(request) }
}

/** Reads the body of a `Request`, and no more of it than is accepted. */
export function bodyOf(request: Request): ReadBytes {
  return async () => {
    const announced = request.headers.get('content-length')
    if (announced !== null) {
      refuseTooLarge(Number(announced))
      return new Uint8Array(await request.arrayBuffer())
    }
    return request.body === null ? new Uint8Array() : readPieces(request.body)
  }
}

async function readPieces(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const reader = body.getReader()
  for (let result = await reader.read(); !result.done; result = await reader.read()) {
    size += result.value.length
    if (size > bodyBytes) await reader.cancel()
    refuseTooLarge(size)
    chunks.push(result.value)
  }
  return joinBytes(chunks)
}
