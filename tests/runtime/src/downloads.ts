/**
 * The emulator behind a network that cuts, alters and delays what is downloaded from it.
 *
 * @module
 */

import type { Seed } from '@timkit/emulator'
import { createApp } from './app.ts'

/** What a client sends requests with. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** The service, but the bodies of its downloads are made anew. */
export function downloads(
  seed: Seed,
  body: (bytes: Uint8Array, request: Request) => ReadableStream<Uint8Array>,
): Fetch {
  const { emulator } = createApp({ emulator: { seed } })
  return async (url, init) => {
    const response = await emulator.fetch(url, init)
    if (url.includes('/v4/')) return response
    const bytes = new Uint8Array(await response.arrayBuffer())
    const { status, headers } = response
    return new Response(body(bytes, new Request(url, init)), { status, headers })
  }
}

/** The service, but its list of files says something else. */
export function telling(seed: Seed, lie: Record<string, unknown>): Fetch {
  const { emulator } = createApp({ emulator: { seed } })
  return async (url, init) => {
    const response = await emulator.fetch(url, init)
    if (!url.includes('/v4/')) return response
    const answer = (await response.json()) as { readonly File: readonly object[] }
    return Response.json({ ...answer, File: answer.File.map((file) => ({ ...file, ...lie })) })
  }
}

/** Sends bytes in pieces, each when it is asked for. */
export function slowly(
  bytes: Uint8Array,
  size: number,
  onPiece?: (count: number, total: number) => unknown,
  onCancel?: () => void,
): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream(
    {
      async pull(controller) {
        const piece = bytes.slice(at, at + size)
        if (piece.length === 0) return controller.close()
        at += piece.length
        await onPiece?.(piece.length, at)
        controller.enqueue(piece)
      },
      cancel: onCancel,
    } as UnderlyingDefaultSource<Uint8Array>,
    { highWaterMark: 0 },
  )
}

/** That many mebibytes of nothing. */
export function zeros(count: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let left = count
  return new ReadableStream({
    pull(controller) {
      if (left === 0) return controller.close()
      left -= 1
      controller.enqueue(new Uint8Array(1024 * 1024))
    },
  })
}

export function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice()
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}
