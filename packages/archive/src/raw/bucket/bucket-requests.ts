import { createHash } from 'node:crypto'
import { sleep } from '@timkit/core/internal'
import { AwsV4Signer } from 'aws4fetch'
import type { BucketAddress } from './bucket-address.ts'
import { type Answer, BucketFailure, codeIn, failureOf, noListing } from './bucket-failure.ts'
import type { BucketStoreOptions } from './bucket-options.ts'
import { Deadline } from './deadline.ts'

/** What is asked. */
export interface BucketRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  /** With the prefix; `undefined` asks the bucket. */
  readonly key?: string | undefined
  readonly query?: Readonly<Record<string, string>> | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly body?: Uint8Array<ArrayBuffer> | undefined
  readonly signal?: AbortSignal | undefined
  /** Answers that are no errors, besides 2xx. @default none */
  readonly expected?: readonly number[] | undefined
  /** Says what is wrong with an answer that is no error. @default nothing */
  readonly wrong?: ((answer: Answer) => BucketFailure | undefined) | undefined
}

/** An answer whose body was not read yet. */
export interface OpenAnswer {
  readonly response: Response
  readonly deadline: Deadline
}

/** Signs requests, sends them, and tries again what may pass: 5xx, 429, a lost connection, silence. */
export class BucketRequests {
  readonly address: BucketAddress
  readonly timeoutMs: number
  readonly #options: BucketStoreOptions
  readonly #fetch: (request: Request) => Promise<Response>
  readonly #attempts: number
  readonly #retryMs: number
  readonly #keys = new Map<string, ArrayBuffer>()
  /** How far the clock of the server is ahead, once it refused this machine's. */
  #skewMs = 0

  constructor(address: BucketAddress, options: BucketStoreOptions) {
    this.address = address
    this.#options = options
    this.#fetch = options.fetch ?? ((request) => fetch(request))
    this.timeoutMs = options.timeoutMs ?? 60_000
    this.#attempts = options.attempts ?? 6
    this.#retryMs = options.retryMs ?? 500
  }

  /** Asks, and reads the answer, which is small. @throws {BucketFailure} The server says no. */
  ask(request: BucketRequest): Promise<Answer> {
    return this.#retrying(
      request,
      (open) => readAnswer(open, this.timeoutMs),
      (answer) => {
        // Whoever completes an upload is told that it goes well before it is known.
        const isLate = answer.status === 200 && /^\s*(?:<\?xml[^>]*>)?\s*<Error>/.test(answer.text)
        if (isLate) return failureOf({ ...answer, status: 500 }, this.address)
        return isNoBucket(answer) ? failureOf(answer, this.address) : request.wrong?.(answer)
      },
    )
  }

  /** Asks for an object, and leaves its bytes to the caller; `undefined` when there is none. @throws {BucketFailure} The server says no. */
  open(request: BucketRequest): Promise<OpenAnswer | undefined> {
    return this.#retrying({ ...request, expected: [404] }, async (open) => {
      if (open.response.status !== 404) return open
      const answer = await readAnswer(open, this.timeoutMs)
      if (isNoBucket(answer)) throw failureOf(answer, this.address)
      return undefined
    })
  }

  /** Waits before the next of several attempts. @throws what failed, when that was the last one */
  async pause(attempt: number, error: unknown, signal: AbortSignal | undefined): Promise<void> {
    if (attempt + 1 >= this.#attempts) throw error
    const wait = Math.min(this.#retryMs * 2 ** attempt, 20_000)
    // Those that were refused together shall not come together again.
    await sleep(wait * (0.5 + Math.random() / 2), signal)
  }

  async #retrying<T>(
    request: BucketRequest,
    read: (open: OpenAnswer) => Promise<T>,
    check?: (read: T) => BucketFailure | undefined,
  ): Promise<T> {
    let isCorrected = false
    for (let attempt = 0; ; attempt++) {
      const credentials = await this.#credentials()
      let failure: BucketFailure
      try {
        const open = await this.#send(request, credentials)
        const { status, headers } = open.response
        if (status < 300 || request.expected?.includes(status) === true) {
          const answer = await read(open)
          const found = check?.(answer)
          if (found === undefined) return answer
          failure = found
        } else {
          failure = failureOf(await readAnswer(open, this.timeoutMs), this.address)
          const isCured: boolean = !isCorrected && this.#cure(failure, headers)
          isCorrected ||= isCured
          if (isCured) continue
        }
      } catch (error) {
        request.signal?.throwIfAborted()
        failure = networkFailure(error, this.address)
      }
      if (!mayPass(failure)) throw failure
      await this.pause(attempt, failure, request.signal)
    }
  }

  async #send(
    { method, key, query, headers, body, signal }: BucketRequest,
    credentials: SigningKey,
  ): Promise<OpenAnswer> {
    const { url, region } = this.address
    const target = new URL(
      key === undefined ? url : `${url}${key.split('/').map(encodeURIComponent).join('/')}`,
    )
    for (const [name, value] of Object.entries(query ?? {})) target.searchParams.set(name, value)
    const given = new Headers(headers)
    // The hash is signed: a server that keeps other bytes would have to say so.
    given.set(
      'x-amz-content-sha256',
      createHash('sha256')
        .update(body ?? '')
        .digest('hex'),
    )
    if (body !== undefined) given.set('content-md5', createHash('md5').update(body).digest('base64'))
    const signer = new AwsV4Signer({
      ...credentials,
      method,
      url: target.href,
      headers: given,
      service: 's3',
      region,
      cache: this.#keys,
      datetime: new Date((this.#options.now ?? Date.now)() + this.#skewMs)
        .toISOString()
        .replace(/[:-]|\.\d{3}/g, ''),
    })
    const signed = await signer.sign()
    // Not signed, as some on the way change it. What is gzip stays so.
    signed.headers.set('accept-encoding', 'identity')
    const deadline = new Deadline(this.timeoutMs + (body?.length ?? 0) / slowestBytesPerMs, signal)
    try {
      const init = { method, headers: signed.headers, signal: deadline.signal, redirect: 'manual' } as const
      const response = await this.#fetch(
        new Request(signed.url, body === undefined ? init : { ...init, body }),
      )
      deadline.extend(this.timeoutMs)
      return { response, deadline }
    } catch (error) {
      deadline.end()
      throw deadline.signal.aborted ? deadline.signal.reason : error
    }
  }

  async #credentials(): Promise<SigningKey> {
    const { credentials } = this.#options
    const { accessKeyId, secretAccessKey, sessionToken } =
      typeof credentials === 'function' ? await credentials() : credentials
    return { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) }
  }

  /** Whether another attempt is worth it, since what was wrong is right now. */
  #cure({ code }: BucketFailure, headers: Headers): boolean {
    if (code === 'RequestTimeTooSkewed') {
      const time = Date.parse(headers.get('date') ?? '')
      if (Number.isNaN(time)) return false
      this.#skewMs = time - (this.#options.now ?? Date.now)()
      return true
    }
    return code === 'ExpiredToken' && typeof this.#options.credentials === 'function'
  }
}

/** Credentials as the signer takes them: what is left out is not there. */
interface SigningKey {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** Less is taken for a connection that hangs. */
const slowestBytesPerMs = 32

/** What is said at most in an answer that is read whole: a page of 1000 keys is a tenth of it. */
const longestAnswer = 4 * 1024 * 1024

/** Reads an answer, which is small. */
async function readAnswer({ response, deadline }: OpenAnswer, timeoutMs: number): Promise<Answer> {
  const decoder = new TextDecoder()
  let text = ''
  try {
    for await (const chunk of response.body ?? []) {
      deadline.extend(timeoutMs)
      text += decoder.decode(chunk, { stream: true })
      if (text.length > longestAnswer) throw new Error('the answer is too long to be one of S3')
    }
    const { status, headers } = response
    return { status, headers, text: text + decoder.decode() }
  } catch (error) {
    throw deadline.signal.aborted ? deadline.signal.reason : error
  } finally {
    deadline.end()
  }
}

function isNoBucket({ status, text }: Answer): boolean {
  return status === 404 && codeIn(text) === 'NoSuchBucket'
}

const passing: ReadonlySet<string> = new Set([
  'network',
  'SlowDown',
  'RequestTimeout',
  // Another one writes the same key at this moment.
  'ConditionalRequestConflict',
  'OperationAborted',
  // Something on the way changed it.
  'BadDigest',
  'XAmzContentSHA256Mismatch',
  'IncompleteBody',
  noListing,
])

function mayPass({ code, status }: BucketFailure): boolean {
  return passing.has(code) || status === 429 || (status >= 500 && status !== 501)
}

/** What the connection says, without anything of the request. */
export function networkFailure(error: unknown, { url }: BucketAddress): BucketFailure {
  if (error instanceof BucketFailure) return error
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = (cause as NodeJS.ErrnoException | undefined)?.code
  const text = cause instanceof Error ? cause.message : String(cause)
  const host = new URL(url).host
  return new BucketFailure(
    'network',
    0,
    `the connection to ${host} failed: ${text}${code === undefined || text.includes(code) ? '' : ` (${code})`}. Look at the endpoint and the network, and run it again: nothing is lost`,
  )
}
