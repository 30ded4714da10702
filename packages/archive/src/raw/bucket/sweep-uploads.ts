import type { BucketRequests } from './bucket-requests.ts'
import { listUploads } from './listing.ts'
import { elementsIn, textIn } from './xml.ts'

/** Drops uploads in parts that began more than a given time ago and were not completed, and says how much that was. */
export async function sweepUploads(
  requests: BucketRequests,
  olderThanMs: number,
): Promise<{ files: number; bytes: number }> {
  const { uploads, now } = await listUploads(requests, requests.address.prefix)
  let files = 0
  let bytes = 0
  for (const { key, id: uploadId, startedAt } of uploads) {
    // Its time may have milliseconds, which that of the answer has not.
    if (Math.max(now - startedAt, 0) < olderThanMs) continue
    const parts = await requests.ask({ method: 'GET', key, query: { uploadId }, expected: [404] })
    for (const part of elementsIn(parts.text, 'Part')) bytes += Number(textIn(part, 'Size'))
    await requests.ask({ method: 'DELETE', key, query: { uploadId }, expected: [404] })
    files++
  }
  return { files, bytes }
}
