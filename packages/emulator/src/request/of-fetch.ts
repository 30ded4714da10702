import type { ServiceRequest } from './service-request.ts'

/** What a `fetch` was called with. All of it is read once: headers can be an iterator, and options have getters. */
export interface FetchCall {
  /** What it says of a command; `undefined` where it is not plainly as clients send one. */
  readonly command: ServiceRequest | undefined
  /** Makes the `Request` of it, which takes longer than a short command. */
  readonly toRequest: () => Request
}

const encoder = new TextEncoder()
/** What a command is sent with. */
const known: ReadonlySet<string> = new Set(['method', 'headers', 'body', 'redirect', 'signal'])
const redirects: ReadonlySet<string> = new Set(['follow', 'manual', 'error'])
const ascii = /^[\0-\x7f]*$/

/**
 * Reads the arguments of a `fetch`.
 *
 * @throws {TypeError} The headers cannot be, which a `Request` says in the same words.
 */
export function ofFetch(input: string | URL | Request, init: RequestInit | undefined): FetchCall {
  if (input instanceof Request && init === undefined) return { command: undefined, toRequest: () => input }
  if (input instanceof Request || !isPlain(init))
    return { command: undefined, toRequest: () => new Request(input, init) }
  const said = { ...init }
  const { method, body } = said
  const url = plainUrl(input, said)
  if (url === undefined || method !== 'POST' || typeof body !== 'string')
    return { command: undefined, toRequest: () => new Request(input, said) }
  const headers = new Headers(said.headers)
  const toRequest = () => new Request(url, { ...said, headers })
  // Its number is one of bytes, and a text has characters.
  if (headers.has('content-length')) return { command: undefined, toRequest }
  const text = () => (ascii.test(body) ? body : encoder.encode(body))
  return { command: { method, url, headers, body: text }, toRequest }
}

/** Whether it has nothing but what is known, all of it its own. */
function isPlain(init: RequestInit | undefined): init is RequestInit {
  if (init === undefined || init === null || Object.getPrototypeOf(init) !== Object.prototype) return false
  for (const name in init) if (!known.has(name)) return false
  return true
}

/** The address, where a `Request` would take it and what is said of redirects and the signal. */
function plainUrl(input: string | URL, { redirect = 'follow', signal = null }: RequestInit): URL | undefined {
  if (!redirects.has(redirect) || (signal !== null && !(signal instanceof AbortSignal))) return undefined
  try {
    const url = new URL(input)
    return url.username === '' && url.password === '' ? url : undefined
  } catch {
    return undefined
  }
}
