import { IntegrityError, NetworkError, ResponseError, type TimError, TimeoutError } from '../../errors.ts'
import type { Fetch } from '../../runtime.ts'
import { isProxyRefusal, proxyRefused } from '../../transport/attempt/connection-failed.ts'
import { redactError } from '../../transport/attempt/redact.ts'
import { comeBack, readRetryAfter } from '../../transport/retry/retry-after.ts'
import type { HistoryFile } from '../file.ts'
import { followSignal, IdleError, orIdle } from './idle.ts'

/** What one attempt to get the bytes of a file needs. */
export interface AttemptOptions {
  /** Sends the request. */
  readonly fetch: Fetch
  readonly file: HistoryFile
  /** The checked address of the file. */
  readonly url: URL
  /** How many bytes are there already. */
  readonly from: number
  /** How long nothing may come, in milliseconds. */
  readonly idleTimeout: number
  readonly signal: AbortSignal
}

/** An attempt that ended without the whole file, for a reason that another attempt may not meet. */
export class Interrupted extends Error {
  /** What to throw when there is no further attempt. */
  readonly failure: TimError
  /** Whether the address is what is wrong, as after its time. */
  readonly addressRefused: boolean
  /** How many milliseconds the host wants to be left alone. */
  readonly retryAfter: number

  constructor(failure: TimError, addressRefused: boolean = false) {
    super(failure.message)
    this.failure = failure
    this.addressRefused = addressRefused
    this.retryAfter = failure instanceof ResponseError ? (failure.retryAfter ?? 0) : 0
  }
}

// Object stores answer 403 to a signed address whose time is over; 404 and 410 are what a deleted object gives.
const refusedAddress = new Set([403, 404, 410])
const passing = new Set([408, 425, 429, 500, 502, 503, 504])

/**
 * Requests a file once, from a byte on, and yields what comes.
 *
 * @throws {Interrupted} Another attempt may lead further.
 * @throws {TimError} No attempt can.
 */
export async function* attemptDownload(options: AttemptOptions): AsyncGenerator<Uint8Array, void, undefined> {
  const { file, url, idleTimeout, signal } = options
  const { controller, release } = followSignal(signal)
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined
  try {
    const response = await open(options, controller.signal)
    let skip = checkResponse(response, options)
    reader = response.body?.getReader()
    if (reader === undefined) return
    let start = options.from === 0
    for (;;) {
      const { done, value } = await orIdle(reader.read(), idleTimeout, controller.signal)
      if (done) return
      if (start && value.length > 0) {
        start = false
        checkNotUnpacked(value, response, file)
      }
      if (value.length <= skip) {
        skip -= value.length
        continue
      }
      const chunk = value.subarray(skip)
      skip = 0
      yield chunk
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason
    throw classify(error, { file, url, idleTimeout })
  } finally {
    release()
    controller.abort()
    // The abort reaches what fetch made; a body of another origin only knows cancel.
    await reader?.cancel().catch(ignore)
  }
}

async function open(
  { fetch, url, from, idleTimeout }: AttemptOptions,
  signal: AbortSignal,
): Promise<Response> {
  // `identity`, because a body that the runtime unpacks on the way is not the one that size and MD5 are of.
  const headers: Record<string, string> = { 'accept-encoding': 'identity' }
  if (from > 0) headers.range = `bytes=${from}-`
  // Not `redirect: 'error'`: workerd does not know it.
  const responding = fetch(url.href, { headers, redirect: 'manual', signal })
  try {
    return await orIdle(responding, idleTimeout, signal)
  } catch (error) {
    responding.then((late) => late.body?.cancel()).catch(ignore)
    throw error
  }
}

/** Returns how many bytes of the body are there already. */
function checkResponse(response: Response, { file, url, from }: AttemptOptions): number {
  const { status } = response
  const refuse = (cause: string): ResponseError => {
    const retryable = passing.has(status)
    const retryAfter = readRetryAfter(response.headers)
    const message = `Cannot download ${file.name}: ${url.host} ${cause}${comeBack(retryAfter)}`
    return new ResponseError(message, { status, retryable, retryAfter })
  }
  const wrongSize = (cause: string): IntegrityError =>
    new IntegrityError(`Cannot download ${file.name}: ${cause}`, { fault: 'size' })
  if (status === 200) return from
  if (status === 206 && from > 0) {
    // In a browser the header is hidden unless the host exposes it; then the MD5 alone tells.
    const range = response.headers.get('content-range') ?? `bytes ${from}-/*`
    const [, start, total] = /^bytes (\d+)-\d*\/(\d+|\*)$/.exec(range) ?? []
    if (Number(start) !== from) throw refuse('continued with another part than asked for')
    if (total !== '*' && Number(total) !== file.gzipSize) {
      throw wrongSize(`it has ${total} bytes where the service reported ${file.gzipSize}`)
    }
    return 0
  }
  if (status === 416) {
    throw wrongSize(`it ends at byte ${from} of the ${file.gzipSize} that the service reported`)
  }
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    throw refuse('redirects elsewhere, which is not followed')
  }
  if (status === 407) throw proxyRefused({ act: `download ${file.name}`, host: url.host })
  const refusal = refuse(`answered HTTP ${status}`)
  if (refusedAddress.has(status)) throw new Interrupted(refusal, true)
  throw passing.has(status) ? new Interrupted(refusal) : refusal
}

function checkNotUnpacked(start: Uint8Array, response: Response, file: HistoryFile): void {
  if (start[0] === 0x1f) return
  const encoding = response.headers.get('content-encoding')
  const cause =
    encoding === null ? 'it is not gzip' : `the runtime unpacked it already (Content-Encoding: ${encoding})`
  throw new IntegrityError(`Cannot read ${file.name}: ${cause}`, { fault: 'gzip' })
}

function classify(error: unknown, at: Pick<AttemptOptions, 'file' | 'url' | 'idleTimeout'>): unknown {
  if (error instanceof Interrupted || error instanceof IntegrityError || error instanceof ResponseError)
    return error
  const act = `download ${at.file.name}`
  if (error instanceof IdleError) {
    const message = `Cannot ${act}: nothing came from ${at.url.host} for ${at.idleTimeout} ms`
    return new Interrupted(new TimeoutError(message, { timeout: at.idleTimeout, retryable: true }))
  }
  const cause = redactError(error, [at.url.href, `${at.url.pathname}${at.url.search}`])
  if (isProxyRefusal(cause)) return proxyRefused({ act, host: at.url.host }, cause)
  const message = `Cannot ${act}: the connection to ${at.url.host} failed`
  return new Interrupted(new NetworkError(message, { host: at.url.host, cause, retryable: true }))
}

function ignore(): void {
  // The attempt is over either way.
}
