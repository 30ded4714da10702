import { createHash, randomUUID } from 'node:crypto'
import { type Arrived, type ServerKey, wrongSignature } from './check-signature.ts'

/** How the server is. */
export interface S3ServerOptions {
  readonly bucket?: string
  readonly region?: string
  readonly key?: ServerKey
  /** Keys in a page of a listing. @default 3 */
  readonly pageSize?: number
  /** Bytes of all parts but the last, at least. @default 1024 */
  readonly leastPart?: number
  /** Whether `If-None-Match` is honoured. @default true */
  readonly conditions?: boolean
  /** Whether earlier versions are kept. @default false */
  readonly versions?: boolean
}

/** What goes wrong with a request: nothing is done, or it is done and the answer is lost, or half of the answer comes. */
export type Fault =
  | 'SlowDown'
  | 'InternalError'
  | 'refused'
  | 'lost'
  | 'half'
  | 'silent'
  | { code: string; status: number; headers?: Record<string, string>; inside?: string }

/** What is asked, as tests look at it. */
export interface Asked {
  readonly method: string
  readonly key: string
  readonly query: URLSearchParams
  readonly headers: Headers
  readonly bytes: number
}

interface Version {
  readonly id: string
  /** `undefined` marks a deletion. */
  readonly body: Buffer | undefined
  readonly at: number
  readonly etag: string
}

interface Upload {
  readonly key: string
  readonly startedAt: number
  readonly parts: Map<number, { readonly body: Buffer; readonly etag: string }>
}

/**
 * A bucket in memory that takes nothing that S3 would not take: signatures, hashes, sizes of parts, names of tags. Its listings come in
 * pages of few keys.
 */
export class S3Server {
  readonly endpoint = 'https://s3.example.com'
  readonly bucket: string
  readonly region: string
  readonly key: ServerKey
  readonly asked: Asked[] = []
  /** Decides what goes wrong. */
  fault: (asked: Asked) => Fault | undefined = () => undefined
  /** Its clock is this much ahead. */
  skewMs = 0
  /** What was made so few milliseconds ago is not in its listings. */
  lateMs = 0
  readonly #options: S3ServerOptions
  readonly #objects = new Map<string, Version[]>()
  readonly #uploads = new Map<string, Upload>()
  readonly #madeAt = new Map<string, number>()

  constructor(options: S3ServerOptions = {}) {
    this.#options = options
    this.bucket = options.bucket ?? 'bucket'
    this.region = options.region ?? 'us-east-1'
    this.key = options.key ?? { accessKeyId: 'AKIDTEST', secretAccessKey: 'the-secret-of-the-test' }
  }

  /** Every byte that it has, of all versions and of parts, by where it is. */
  *everything(): Generator<readonly [string, Buffer], void, undefined> {
    for (const [key, versions] of this.#objects)
      for (const { id, body } of versions) if (body !== undefined) yield [`${key} ${id}`, body]
    for (const [id, { key, parts }] of this.#uploads)
      for (const [number, { body }] of parts) yield [`${key} upload ${id} part ${number}`, body]
  }

  /** Keys that there are. */
  keys(): string[] {
    return [...this.#objects.keys()].filter((key) => this.#current(key) !== undefined).sort()
  }

  uploads(): number {
    return this.#uploads.size
  }

  /** Changes an object behind everybody's back. */
  set(key: string, body: Buffer | string): void {
    this.#store(key, Buffer.from(body))
  }

  /** Removes an object behind everybody's back. */
  drop(key: string): void {
    this.#objects.delete(key)
  }

  get(key: string): Buffer | undefined {
    return this.#current(key)?.body
  }

  now(): number {
    return Date.now() + this.skewMs
  }

  /** Answers a request, as `fetch` does. */
  readonly fetch = async (request: Request): Promise<Response> => {
    const url = new URL(request.url)
    const body = Buffer.from(await request.arrayBuffer())
    const arrived: Arrived = { method: request.method, url, headers: request.headers, body }
    const [, bucket = '', ...path] = decodeURIComponent(url.pathname).split('/')
    const key = path.join('/')
    const asked: Asked = {
      method: request.method,
      key,
      query: url.searchParams,
      headers: request.headers,
      bytes: body.length,
    }
    this.asked.push(asked)
    const fault = this.fault(asked)
    if (fault === 'refused')
      throw Object.assign(new TypeError('fetch failed'), {
        cause: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
      })
    if (fault === 'silent')
      return new Promise((_, reject) =>
        request.signal.addEventListener('abort', () => reject(request.signal.reason)),
      )
    if (fault === 'SlowDown') return this.#error('SlowDown', 503)
    if (fault === 'InternalError') return this.#error('InternalError', 500)
    if (typeof fault === 'object') return this.#error(fault.code, fault.status, fault.headers, fault.inside)
    const answer = this.#answer(arrived, bucket, key)
    if (fault === 'lost') throw new TypeError('fetch failed', { cause: new Error('other side closed') })
    if (fault === 'half') return half(answer)
    return answer
  }

  #answer(arrived: Arrived, bucket: string, key: string): Response {
    const wrong = wrongSignature(arrived, this.key, this.region, this.now())
    if (wrong !== undefined) {
      const inside = `<AWSAccessKeyId>${this.key.accessKeyId}</AWSAccessKeyId><StringToSign>${arrived.headers.get('authorization')}</StringToSign><Region>${this.region}</Region>`
      return this.#error(
        wrong,
        wrong.startsWith('X') || wrong.startsWith('Auth') || wrong === 'ExpiredToken' ? 400 : 403,
        {},
        inside,
      )
    }
    if (bucket !== this.bucket) return this.#error('NoSuchBucket', 404)
    const md5 = arrived.headers.get('content-md5')
    if (md5 !== null && md5 !== createHash('md5').update(arrived.body).digest('base64'))
      return this.#error('BadDigest', 400)
    const { method } = arrived
    const query = arrived.url.searchParams
    if (key === '') {
      if (query.has('uploads')) return this.#listUploads(query)
      if (query.has('versions')) return this.#listVersions(query)
      return this.#list(query)
    }
    if (method === 'POST') return query.has('uploads') ? this.#begin(key) : this.#complete(key, arrived)
    if (method === 'PUT')
      return query.has('uploadId') ? this.#part(query, arrived.body) : this.#put(key, arrived)
    if (method === 'DELETE') return this.#delete(key, query)
    if (query.has('uploadId')) return this.#listParts(query)
    return this.#read(key, arrived)
  }

  #put(key: string, { headers, body }: Arrived): Response {
    if (this.#isTaken(key, headers)) return this.#error('PreconditionFailed', 412)
    const { etag, id } = this.#store(key, body)
    return this.#ok('', { etag, ...(this.#options.versions ? { 'x-amz-version-id': id } : {}) })
  }

  #isTaken(key: string, headers: Headers): boolean {
    const { conditions = true } = this.#options
    return conditions && headers.get('if-none-match') === '*' && this.#current(key) !== undefined
  }

  #store(key: string, body: Buffer | undefined, etag?: string): Version {
    const own =
      etag ??
      `"${createHash('md5')
        .update(body ?? '')
        .digest('hex')}"`
    const version: Version = {
      id: this.#options.versions ? randomUUID() : 'null',
      body,
      at: this.now(),
      etag: own,
    }
    if (this.#current(key) === undefined) this.#madeAt.set(key, version.at)
    const before = this.#options.versions ? (this.#objects.get(key) ?? []) : []
    this.#objects.set(key, [...before, version])
    return version
  }

  #current(key: string): (Version & { readonly body: Buffer }) | undefined {
    const last = this.#objects.get(key)?.at(-1)
    return last?.body === undefined ? undefined : (last as Version & { readonly body: Buffer })
  }

  #read(key: string, { method, headers }: Arrived): Response {
    const found = this.#current(key)
    if (found === undefined) return this.#error('NoSuchKey', 404)
    const { etag, at, body } = found
    const tags = { etag, 'last-modified': new Date(at).toUTCString(), 'content-length': String(body.length) }
    if (method === 'HEAD') return this.#ok('', tags)
    const expected = headers.get('if-match')
    if (expected !== null && expected !== etag) return this.#error('PreconditionFailed', 412)
    const [, from] = /^bytes=(\d+)-$/.exec(headers.get('range') ?? '') ?? []
    if (from === undefined) return this.#ok(body, tags)
    const rest = body.subarray(Number(from))
    return this.#ok(rest, { ...tags, 'content-length': String(rest.length) }, 206)
  }

  #delete(key: string, query: URLSearchParams): Response {
    const uploadId = query.get('uploadId')
    if (uploadId !== null) {
      if (!this.#uploads.delete(uploadId)) return this.#error('NoSuchUpload', 404)
      return this.#ok('', {}, 204)
    }
    const versionId = query.get('versionId')
    const before = this.#objects.get(key) ?? []
    if (versionId !== null) {
      this.#objects.set(
        key,
        before.filter(({ id }) => id !== versionId),
      )
      if (this.#objects.get(key)?.length === 0) this.#objects.delete(key)
      return this.#ok('', { 'x-amz-version-id': versionId }, 204)
    }
    if (!this.#options.versions) {
      this.#objects.delete(key)
      return this.#ok('', {}, 204)
    }
    const { id } = this.#store(key, undefined)
    return this.#ok('', { 'x-amz-delete-marker': 'true', 'x-amz-version-id': id }, 204)
  }

  #begin(key: string): Response {
    const id = `${randomUUID()}&<`
    this.#uploads.set(id, { key, startedAt: this.now(), parts: new Map() })
    return this.#xml('InitiateMultipartUploadResult', `<UploadId>${escaped(id)}</UploadId>`)
  }

  #part(query: URLSearchParams, body: Buffer): Response {
    const upload = this.#uploads.get(query.get('uploadId') ?? '')
    if (upload === undefined) return this.#error('NoSuchUpload', 404)
    const etag = `"${createHash('md5').update(body).digest('hex')}"`
    upload.parts.set(Number(query.get('partNumber')), { body, etag })
    return this.#ok('', { etag })
  }

  #complete(key: string, { url, headers, body }: Arrived): Response {
    const id = url.searchParams.get('uploadId') ?? ''
    const upload = this.#uploads.get(id)
    if (upload === undefined || upload.key !== key) return this.#error('NoSuchUpload', 404)
    if (this.#isTaken(key, headers)) return this.#error('PreconditionFailed', 412)
    const named = [...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>([^<]+)<\/ETag>/g)]
    const bodies: Buffer[] = []
    for (const [index, [, number, etag]] of named.entries()) {
      const part = upload.parts.get(Number(number))
      if (part === undefined || part.etag !== etag) return this.#error('InvalidPart', 400)
      const isLast = index === named.length - 1
      if (!isLast && part.body.length < (this.#options.leastPart ?? 1024))
        return this.#error('EntityTooSmall', 400)
      bodies.push(part.body)
    }
    if (bodies.length === 0) return this.#error('MalformedXML', 400)
    this.#uploads.delete(id)
    this.#store(key, Buffer.concat(bodies), `"${'0'.repeat(32)}-${bodies.length}"`)
    return this.#xml('CompleteMultipartUploadResult', '')
  }

  #list(query: URLSearchParams): Response {
    const prefix = query.get('prefix') ?? ''
    const after = query.get(query.has('list-type') ? 'continuation-token' : 'marker') ?? ''
    const isListed = (key: string) => (this.#madeAt.get(key) ?? 0) <= this.now() - this.lateMs
    const left = this.keys().filter((key) => key.startsWith(prefix) && key > after && isListed(key))
    const page = left.slice(0, this.#options.pageSize ?? 3)
    const isMore = left.length > page.length
    const inside = page.map(
      (key) => `<Contents><Key>${escaped(key)}</Key><Size>${this.get(key)?.length}</Size></Contents>`,
    )
    const token = isMore ? `<NextContinuationToken>${escaped(page.at(-1) ?? '')}</NextContinuationToken>` : ''
    return this.#xml('ListBucketResult', `<IsTruncated>${isMore}</IsTruncated>${token}${inside.join('')}`)
  }

  #listUploads(query: URLSearchParams): Response {
    const prefix = query.get('prefix') ?? ''
    const after = query.get('upload-id-marker') ?? ''
    const left = [...this.#uploads]
      .filter(([id, { key }]) => key.startsWith(prefix) && id > after)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    const page = left.slice(0, this.#options.pageSize ?? 3)
    const isMore = left.length > page.length
    const inside = page.map(
      ([id, { key, startedAt }]) =>
        `<Upload><Key>${escaped(key)}</Key><UploadId>${escaped(id)}</UploadId><Initiated>${new Date(startedAt).toISOString()}</Initiated></Upload>`,
    )
    const marker = isMore
      ? `<NextKeyMarker>x</NextKeyMarker><NextUploadIdMarker>${escaped(page.at(-1)?.[0] ?? '')}</NextUploadIdMarker>`
      : ''
    return this.#xml(
      'ListMultipartUploadsResult',
      `<IsTruncated>${isMore}</IsTruncated>${marker}${inside.join('')}`,
    )
  }

  #listParts(query: URLSearchParams): Response {
    const upload = this.#uploads.get(query.get('uploadId') ?? '')
    if (upload === undefined) return this.#error('NoSuchUpload', 404)
    return this.#xml(
      'ListPartsResult',
      [...upload.parts.values()].map(({ body }) => `<Part><Size>${body.length}</Size></Part>`).join(''),
    )
  }

  #listVersions(query: URLSearchParams): Response {
    const prefix = query.get('prefix') ?? ''
    const inside = [...this.#objects]
      .filter(([key]) => key.startsWith(prefix))
      .flatMap(([key, versions]) =>
        versions.map(({ id, body }, index) => {
          const name = body === undefined ? 'DeleteMarker' : 'Version'
          return `<${name}><Key>${escaped(key)}</Key><VersionId>${id}</VersionId><IsLatest>${index === versions.length - 1}</IsLatest></${name}>`
        }),
      )
    return this.#xml('ListVersionsResult', `<IsTruncated>false</IsTruncated>${inside.join('')}`)
  }

  #xml(name: string, inside: string): Response {
    return this.#ok(
      `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inside}</${name}>`,
      { 'content-type': 'application/xml' },
    )
  }

  #error(code: string, status: number, headers: Record<string, string> = {}, inside = ''): Response {
    const text = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>made up</Message>${inside}</Error>`
    return this.#ok(text, { 'content-type': 'application/xml', ...headers }, status)
  }

  #ok(body: Buffer | string, headers: Record<string, string>, status = 200): Response {
    const given = { date: new Date(this.now()).toUTCString(), ...headers }
    return new Response(status === 204 ? null : new Uint8Array(Buffer.from(body)), { status, headers: given })
  }
}

function half(answer: Response): Response {
  const { status, headers, body } = answer
  let left = Math.floor(Number(headers.get('content-length') ?? 0) / 2)
  const cut = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      controller.enqueue(chunk.subarray(0, left))
      left -= chunk.length
      if (left <= 0) controller.error(new Error('other side closed'))
    },
  })
  return new Response(body?.pipeThrough(cut) ?? null, { status, headers })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
