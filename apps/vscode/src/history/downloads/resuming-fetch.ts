import type { Fetch } from '@timkit/core'
import type { Part } from '../../env/part.ts'

/**
 * Fetches one file with the bytes that are there already: those come from the part, the rest over the network, and
 * what comes over the network goes into the part first. The reader sees one body, and can check all of it.
 */
export function resumingFetch(fetch: Fetch, part: Part, total: number): Fetch {
  let writing: Promise<void> = Promise.resolve()
  return async (url, init) => {
    // Questions are asked by POST; only files are got.
    if ((init.method ?? 'GET') !== 'GET') return fetch(url, init)
    // A body that was given up may still be writing.
    await writing.catch(() => undefined)
    const from = rangeStart(init)
    const stored = part.size
    if (from > stored) return fetch(url, init)
    if (stored >= total) return answer(part.read(from), from, total)
    const headers = new Headers(init.headers)
    if (stored > 0) headers.set('range', `bytes=${stored}-`)
    const response = await fetch(url, { ...init, headers })
    if (response.status !== 200 && response.status !== 206) return response
    if (response.status === 206 && (partStart(response) ?? stored) !== stored) {
      await response.body?.cancel()
      return new Response(null, { status: 502 })
    }
    const skip = response.status === 200 ? stored : 0
    async function* bytes(): AsyncGenerator<Uint8Array, void, undefined> {
      if (from < stored) yield* part.read(from)
      for await (const chunk of withoutFirst(response, skip)) {
        writing = part.append(chunk)
        await writing
        yield chunk
      }
    }
    return answer(bytes(), from, total, response.headers.get('content-encoding'))
  }
}

function answer(
  bytes: AsyncIterable<Uint8Array>,
  from: number,
  total: number,
  encoding?: string | null,
): Response {
  const iterator = bytes[Symbol.asyncIterator]()
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await iterator.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: async () => {
        await iterator.return?.()
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, {
    status: from === 0 ? 200 : 206,
    headers: {
      ...(from === 0 ? {} : { 'content-range': `bytes ${from}-${total - 1}/${total}` }),
      ...(encoding ? { 'content-encoding': encoding } : {}),
    },
  })
}

async function* withoutFirst(response: Response, count: number): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = response.body?.getReader()
  if (reader === undefined) return
  let skip = count
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const chunk = value.subarray(Math.min(skip, value.length))
      skip -= value.length - chunk.length
      if (chunk.length > 0) yield chunk
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function rangeStart({ headers }: RequestInit): number {
  return Number(/^bytes=(\d+)-/.exec(new Headers(headers).get('range') ?? '')?.[1] ?? 0)
}

/** Where a browser hides the header, the place is taken on trust: the checksum decides in the end. */
function partStart(response: Response): number | undefined {
  const range = response.headers.get('content-range')
  return range === null ? undefined : Number(/^bytes (\d+)-/.exec(range)?.[1] ?? Number.NaN)
}
