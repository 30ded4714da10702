import { BucketFailure } from './bucket-failure.ts'
import type { BucketRequests } from './bucket-requests.ts'
import { askPage, type ListingPage, nextOf, notAListing } from './listing-page.ts'
import { elementsIn, textIn } from './xml.ts'

/** An object as a listing has it, with its whole key. */
export interface ListedObject {
  readonly key: string
  readonly size: number
}

const objects = 'ListBucketResult'

/**
 * Lists objects, ordered by key, a page of at most 1000 at a time.
 *
 * @throws {BucketFailure} What came is not all of the listing, so that what is there is not known.
 */
export async function* listObjects(
  requests: BucketRequests,
  prefix: string,
): AsyncGenerator<ListedObject, void, undefined> {
  let query: Readonly<Record<string, string>> | undefined = { 'list-type': '2', prefix }
  let last = ''
  while (query !== undefined) {
    const { text, isMore }: ListingPage = await askPage(requests, objects, query)
    const page = [...elementsIn(text, 'Contents')].map((one) => objectOf(requests, one))
    for (const object of page) {
      if (object.key <= last) throw unordered(last, object.key)
      last = object.key
      yield object
    }
    query = isMore ? nextObjects(requests, text, query, page.at(-1)?.key) : undefined
  }
}

function nextObjects(
  requests: BucketRequests,
  text: string,
  before: Readonly<Record<string, string>>,
  last: string | undefined,
): Readonly<Record<string, string>> {
  const { prefix = '' } = before
  const token = textIn(text, 'NextContinuationToken')
  if (token !== undefined) {
    const next = nextOf(requests, objects, before, { 'continuation-token': token })
    return { 'list-type': '2', prefix, ...next }
  }
  // A server that knows the first version of listings only goes on behind a key.
  return { prefix, ...nextOf(requests, objects, before, { marker: last }) }
}

function objectOf(requests: BucketRequests, one: string): ListedObject {
  const key = textIn(one, 'Key') ?? ''
  const size = textIn(one, 'Size') ?? ''
  if (key === '' || !/^\d+$/.test(size)) throw notAListing(requests, objects, 'an object without key or size')
  return { key, size: Number(size) }
}

/** As the directory buckets of AWS do: files of an hour are told by standing together. */
function unordered(before: string, key: string): BucketFailure {
  return new BucketFailure(
    'unordered',
    200,
    `the server does not list in the order of keys: ${key} came after ${before}. Use a bucket of another kind`,
  )
}

/** An upload in parts that was not completed. */
export interface ListedUpload {
  readonly key: string
  readonly id: string
  /** Milliseconds since 1970, by the clock of the server. */
  readonly startedAt: number
}

const uploads = 'ListMultipartUploadsResult'

/** Lists uploads in parts that were not completed. @returns them, and the time by the clock of the server */
export async function listUploads(
  requests: BucketRequests,
  prefix: string,
): Promise<{ readonly uploads: readonly ListedUpload[]; readonly now: number }> {
  const found: ListedUpload[] = []
  let now = Date.now()
  let query: Readonly<Record<string, string>> | undefined = { uploads: '', prefix }
  while (query !== undefined) {
    const { text, headers, isMore }: ListingPage = await askPage(requests, uploads, query)
    now = Date.parse(headers.get('date') ?? '') || now
    for (const one of elementsIn(text, 'Upload')) {
      const startedAt = Date.parse(textIn(one, 'Initiated') ?? '')
      found.push({ key: textIn(one, 'Key') ?? '', id: textIn(one, 'UploadId') ?? '', startedAt })
    }
    const marks = {
      'key-marker': textIn(text, 'NextKeyMarker'),
      'upload-id-marker': textIn(text, 'NextUploadIdMarker'),
    }
    query = isMore ? { uploads: '', prefix, ...nextOf(requests, uploads, query, marks) } : undefined
  }
  return { uploads: found, now }
}

const versions = 'ListVersionsResult'

/** Lists the versions of an object, and the marks of its deletion. */
export async function listVersions(
  requests: BucketRequests,
  key: string,
): Promise<{ readonly id: string; readonly isLatest: boolean }[]> {
  const found: { id: string; isLatest: boolean }[] = []
  let query: Readonly<Record<string, string>> | undefined = { versions: '', prefix: key }
  while (query !== undefined) {
    const { text, isMore }: ListingPage = await askPage(requests, versions, query)
    for (const name of ['Version', 'DeleteMarker']) {
      for (const one of elementsIn(text, name)) {
        if (textIn(one, 'Key') !== key) continue
        found.push({ id: textIn(one, 'VersionId') ?? '', isLatest: textIn(one, 'IsLatest') === 'true' })
      }
    }
    const marks = {
      'key-marker': textIn(text, 'NextKeyMarker'),
      'version-id-marker': textIn(text, 'NextVersionIdMarker'),
    }
    query = isMore ? { versions: '', prefix: key, ...nextOf(requests, versions, query, marks) } : undefined
  }
  return found
}
