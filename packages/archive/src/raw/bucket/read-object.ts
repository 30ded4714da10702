import { BucketFailure } from './bucket-failure.ts'
import { type BucketRequests, networkFailure, type OpenAnswer } from './bucket-requests.ts'

/** Reads an object from its start; `undefined` when nothing has the key. Where the connection is lost, it goes on where it was. */
export async function readObject(
  requests: BucketRequests,
  key: string,
  signal: AbortSignal | undefined,
): Promise<AsyncIterable<Uint8Array> | undefined> {
  const open = await requests.open({ method: 'GET', key, signal })
  return open && bytesOf(requests, key, open, signal)
}

async function* bytesOf(
  requests: BucketRequests,
  key: string,
  first: OpenAnswer,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { headers } = first.response
  const etag = headers.get('etag')
  const total = Number(headers.get('content-length') ?? Number.NaN)
  let open = first
  let at = 0
  for (let attempt = 0; ; attempt++) {
    let failure: BucketFailure
    try {
      for await (const chunk of open.response.body ?? []) {
        signal?.throwIfAborted()
        open.deadline.extend(requests.timeoutMs)
        at += chunk.length
        attempt = 0
        yield chunk
      }
      if (Number.isNaN(total) || at === total) return
      failure = new BucketFailure('network', 0, `the server sent ${at} of ${total} bytes`)
    } catch (error) {
      signal?.throwIfAborted()
      const { aborted, reason } = open.deadline.signal
      failure = networkFailure(aborted ? reason : error, requests.address)
    } finally {
      open.deadline.end()
    }
    if (at > total) throw failure
    await requests.pause(attempt, failure, signal)
    const range = { range: `bytes=${at}-`, ...(etag === null ? {} : { 'if-match': etag }) }
    const next = await requests.open({ method: 'GET', key, headers: range, signal })
    if (next === undefined || (next.response.status !== 206 && at > 0)) throw failure
    open = next
  }
}
