import { BucketFailure } from './bucket-failure.ts'
import type { BucketRequests } from './bucket-requests.ts'
import { elementsIn, textIn } from './xml.ts'

/** An object as a listing has it, with its whole key. */
export interface ListedObject {
  readonly key: string
  readonly size: number
}

/** Lists objects, ordered by key, a page of at most 1000 at a time. */
export async function* listObjects(
  requests: BucketRequests,
  prefix: string,
): AsyncGenerator<ListedObject, void, undefined> {
  let token: string | undefined
  let last = ''
  do {
    const more = token === undefined ? {} : { 'continuation-token': token }
    const { text } = await requests.ask({ method: 'GET', query: { 'list-type': '2', prefix, ...more } })
    for (const one of elementsIn(text, 'Contents')) {
      const key = textIn(one, 'Key') ?? ''
      if (key <= last) throw unordered(last, key)
      last = key
      yield { key, size: Number(textIn(one, 'Size')) }
    }
    token = textIn(text, 'IsTruncated') === 'true' ? textIn(text, 'NextContinuationToken') : undefined
  } while (token !== undefined)
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

/** Lists uploads in parts that were not completed. @returns them, and the time by the clock of the server */
export async function listUploads(
  requests: BucketRequests,
  prefix: string,
): Promise<{ readonly uploads: readonly ListedUpload[]; readonly now: number }> {
  const uploads: ListedUpload[] = []
  let now = Date.now()
  let more: Readonly<Record<string, string>> | undefined = {}
  do {
    const { text, headers } = await requests.ask({ method: 'GET', query: { uploads: '', prefix, ...more } })
    now = Date.parse(headers.get('date') ?? '') || now
    for (const one of elementsIn(text, 'Upload')) {
      const startedAt = Date.parse(textIn(one, 'Initiated') ?? '')
      uploads.push({ key: textIn(one, 'Key') ?? '', id: textIn(one, 'UploadId') ?? '', startedAt })
    }
    const isMore = textIn(text, 'IsTruncated') === 'true'
    more = isMore
      ? {
          'key-marker': textIn(text, 'NextKeyMarker') ?? '',
          'upload-id-marker': textIn(text, 'NextUploadIdMarker') ?? '',
        }
      : undefined
  } while (more !== undefined)
  return { uploads, now }
}

/** Lists the versions of an object, and the marks of its deletion. */
export async function listVersions(
  requests: BucketRequests,
  key: string,
): Promise<{ readonly id: string; readonly isLatest: boolean }[]> {
  const versions: { id: string; isLatest: boolean }[] = []
  let more: Readonly<Record<string, string>> | undefined = {}
  do {
    const { text } = await requests.ask({ method: 'GET', query: { versions: '', prefix: key, ...more } })
    for (const name of ['Version', 'DeleteMarker']) {
      for (const one of elementsIn(text, name)) {
        if (textIn(one, 'Key') !== key) continue
        versions.push({ id: textIn(one, 'VersionId') ?? '', isLatest: textIn(one, 'IsLatest') === 'true' })
      }
    }
    const isMore = textIn(text, 'IsTruncated') === 'true'
    more = isMore
      ? {
          'key-marker': textIn(text, 'NextKeyMarker') ?? '',
          'version-id-marker': textIn(text, 'NextVersionIdMarker') ?? '',
        }
      : undefined
  } while (more !== undefined)
  return versions
}
