import type { Fetch, Runtime } from '@timkit/core'
import { isObject } from '@timkit/core/internal'
import type { Log } from '../log.ts'
import { IssuerError } from './issuer-error.ts'

/** What asking an authorization server needs. */
export interface IssuerClientOptions extends Pick<Runtime, 'now'> {
  /** The authorization server. */
  readonly issuer: string
  readonly fetch: Fetch
  readonly log: Pick<Log, 'error' | 'info'>
}

/** After a failure the authorization server is left alone for so long, in milliseconds, whoever comes with whatever token. */
export const pause = 10_000
/** In milliseconds. */
const timeout = 5000
/** Documents of authorization servers have some kilobytes, with certificates some ten. */
const maxBytes = 262_144

/** Asks an authorization server, and leaves it alone for a while when it fails. */
export class IssuerClient {
  readonly #options: IssuerClientOptions
  #failure: { readonly reason: string; readonly until: number } | undefined

  constructor(options: IssuerClientOptions) {
    this.#options = options
  }

  /**
   * Fetches a document, without following it elsewhere.
   *
   * @returns the document, or what came instead: `answered text/html that is not JSON`
   * @throws {IssuerError} The server cannot be reached, or is left alone.
   */
  async read(url: string): Promise<Record<string, unknown> | string> {
    const { fetch, now } = this.#options
    if (this.#failure !== undefined && now() < this.#failure.until) {
      throw new IssuerError(this.#failure.reason, this.#failure.until - now())
    }
    try {
      const response = await fetch(url, {
        headers: { accept: 'application/json' },
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout),
      })
      if (response.status === 200) return documentOf(await smallText(response), response.headers)
      await response.body?.cancel()
      return response.status > 0 ? `answered ${response.status}` : 'answered with a redirect'
    } catch (error) {
      throw this.failed(`${url} ${failureOf(error)}`)
    }
  }

  /** Notes that it is of no use now, tells the operator, and gives the error for the caller. */
  failed(reason: string): IssuerError {
    const { issuer, now, log } = this.#options
    this.#failure = { reason, until: now() + pause }
    log.error(
      `http: cannot read the keys of the issuer ${issuer}: ${reason}. It is asked again in ${pause / 1000} s; until it answers, tokens that need a new key are refused with 503`,
    )
    return new IssuerError(reason, pause)
  }

  /** Notes that it gave what it was asked for. */
  succeeded(): void {
    if (this.#failure !== undefined) this.#options.log.info('http: the keys of the issuer can be read again')
    this.#failure = undefined
  }
}

function documentOf(text: string, headers: Headers): Record<string, unknown> | string {
  const type = headers.get('content-type')?.split(';')[0] ?? 'something'
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : `answered ${type} that is no JSON object`
  } catch {
    return `answered ${type} that is not JSON`
  }
}

async function smallText({ body }: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let length = 0
  for await (const part of body ?? []) {
    length += part.length
    if (length > maxBytes) throw new RangeError(`sent more than ${maxBytes} bytes`)
    text += decoder.decode(part, { stream: true })
  }
  return text + decoder.decode()
}

/** Why a fetch failed: what the runtime says of it is in the cause. */
function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return 'cannot be reached'
  if (error.name === 'TimeoutError') return `did not answer in ${timeout} ms`
  if (error instanceof RangeError) return error.message
  const { cause } = error
  if (!(cause instanceof Error)) return `cannot be reached: ${error.message}`
  return `cannot be reached: ${'code' in cause ? String(cause.code) : cause.message}`
}
