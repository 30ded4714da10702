import type { ServiceRequest } from './service-request.ts'

const encoder = new TextEncoder()
/** What a command is sent with. */
const known: ReadonlySet<string> = new Set(['method', 'headers', 'body', 'redirect', 'signal'])
const redirects: ReadonlySet<string> = new Set(['follow', 'manual', 'error'])
const ascii = /^[\0-\x7f]*$/

/**
 * What the arguments of a `fetch` say of a command; `undefined` for all that is not as clients send one, of which a `Request` can be
 * made, or not: making one takes longer than answering it.
 */
export function ofFetch(
  input: string | URL | Request,
  init: RequestInit | undefined,
): ServiceRequest | undefined {
  if (input instanceof Request || !isPlain(init)) return undefined
  const { method, body, redirect = 'follow', signal = null } = init
  if (method !== 'POST' || typeof body !== 'string' || !redirects.has(redirect)) return undefined
  if (signal !== null && !(signal instanceof AbortSignal)) return undefined
  let url: URL
  let headers: Headers
  try {
    url = new URL(input)
    headers = new Headers(init.headers)
  } catch {
    return undefined
  }
  // A `Request` has no credentials in its address, and an announced length is one of bytes.
  if (url.username !== '' || url.password !== '' || headers.has('content-length')) return undefined
  return { method, url, headers, body: () => (ascii.test(body) ? body : encoder.encode(body)) }
}

/** Whether it has nothing but what is known, all of it its own. */
function isPlain(init: RequestInit | undefined): init is RequestInit {
  if (init === undefined || init === null || Object.getPrototypeOf(init) !== Object.prototype) return false
  for (const name in init) if (!known.has(name)) return false
  return true
}
