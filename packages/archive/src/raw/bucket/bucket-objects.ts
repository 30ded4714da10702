import type { LeaseObjects } from '../lease/lease-objects.ts'
import type { BucketRequests } from './bucket-requests.ts'
import { listObjects } from './listing.ts'
import { putIfAbsent } from './put-object.ts'

/** The objects of a bucket that leases are kept in. */
export function bucketObjects(requests: BucketRequests): LeaseObjects {
  const { name, prefix: own } = requests.address
  return {
    name,
    async *list(prefix) {
      for await (const { key } of listObjects(requests, `${own}${prefix}`)) yield key.slice(own.length)
    },
    make: (key, text) => putIfAbsent(requests, `${own}${key}`, bytesOf(text)),
    async put(key, text) {
      await requests.ask({ method: 'PUT', key: `${own}${key}`, body: bytesOf(text) })
    },
    async read(key) {
      const found = await requests.ask({ method: 'GET', key: `${own}${key}`, expected: [404] })
      if (found.status === 404) return undefined
      const time = Date.parse(found.headers.get('date') ?? '') || Date.now()
      return { text: found.text, ageMs: time - Date.parse(found.headers.get('last-modified') ?? '') }
    },
    async remove(key) {
      await requests.ask({ method: 'DELETE', key: `${own}${key}`, expected: [404] })
    },
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
