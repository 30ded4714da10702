import type { PublishOutcome } from '../raw-store.ts'
import { BucketFailure } from './bucket-failure.ts'
import type { BucketRequests } from './bucket-requests.ts'
import { absentOrExists, ifAbsent, isThere } from './put-object.ts'
import { textIn } from './xml.ts'

/**
 * Puts a large object under a key that nothing has, in parts of which one is in memory. When anything fails, what was sent is dropped; what a
 * killed program sent is dropped by the next sweep.
 */
export async function uploadParts(
  requests: BucketRequests,
  key: string,
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal | undefined,
): Promise<PublishOutcome> {
  const { text } = await requests.ask({ method: 'POST', key, query: { uploads: '' }, signal })
  const uploadId = textIn(text, 'UploadId')
  if (uploadId === undefined) throw new BucketFailure('no UploadId', 200, 'the server began no upload')
  try {
    const tags: string[] = []
    for await (const body of pieces) {
      const query = { partNumber: String(tags.length + 1), uploadId }
      const { headers } = await requests.ask({ method: 'PUT', key, query, body, signal })
      tags.push(headers.get('etag') ?? '')
    }
    return await complete(requests, key, uploadId, tags, signal)
  } catch (error) {
    await requests.ask({ method: 'DELETE', key, query: { uploadId }, expected: [404] }).catch(ignore)
    throw error
  }
}

async function complete(
  requests: BucketRequests,
  key: string,
  uploadId: string,
  tags: readonly string[],
  signal: AbortSignal | undefined,
): Promise<PublishOutcome> {
  // Some servers know the condition for small objects only; whoever writes has the lease.
  if (await isThere(requests, key, signal)) return drop(requests, key, uploadId)
  const parts = tags.map(
    (tag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${escaped(tag)}</ETag></Part>`,
  )
  const body = new TextEncoder().encode(
    `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`,
  )
  const query = { uploadId }
  let outcome: PublishOutcome
  try {
    outcome = await absentOrExists(() =>
      requests.ask({
        method: 'POST',
        key,
        query,
        body,
        headers: { ...ifAbsent(requests), 'content-type': 'application/xml' },
        signal,
        expected: [412],
      }),
    )
  } catch (error) {
    // The answer to an earlier attempt was lost, or another program was quicker.
    const isOver = error instanceof BucketFailure && error.code === 'NoSuchUpload'
    if (isOver && (await isThere(requests, key, signal))) return 'exists'
    throw error
  }
  return outcome === 'exists' ? drop(requests, key, uploadId) : outcome
}

async function drop(requests: BucketRequests, key: string, uploadId: string): Promise<PublishOutcome> {
  await requests.ask({ method: 'DELETE', key, query: { uploadId }, expected: [404] }).catch(ignore)
  return 'exists'
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;')
}

function ignore(): void {
  // What is left is swept; what failed first is told.
}
