import type { ServiceRequest } from '../request/service-request.ts'

/** What a host in a header may look like: a name or an address, with a port or without. */
const hostPattern = /^([\w.-]+|\[[\da-fA-F:.]+\])(:\d{1,5})?$/

/**
 * Where a client sent a request: what a proxy in between says of it, else where it arrived.
 *
 * Read are `Forwarded` (RFC 7239) and, where it is silent, `X-Forwarded-Proto` and `X-Forwarded-Host`; of several
 * proxies the first, which is the one that the client talked to. A client could make them up, and would only mislead
 * itself: its answer alone has addresses made of them.
 */
export function clientOrigin(request: Pick<ServiceRequest, 'headers' | 'url'>): string {
  const { url } = request
  const forwarded = first(request, 'forwarded')
  const proto = parameter(forwarded, 'proto') ?? first(request, 'x-forwarded-proto')
  const host = parameter(forwarded, 'host') ?? first(request, 'x-forwarded-host')
  if (proto === undefined && host === undefined) return url.origin
  const scheme = /^https?$/i.test(proto ?? '') ? `${proto}:` : url.protocol
  const origin = `${scheme}//${host !== undefined && hostPattern.test(host) ? host : url.host}`
  return URL.canParse(origin) ? new URL(origin).origin : url.origin
}

/** The first entry of a header that lists one per proxy. */
function first({ headers }: Pick<ServiceRequest, 'headers'>, name: string): string | undefined {
  return headers.get(name)?.split(',', 1)[0]?.trim()
}

/** A parameter of an entry of `Forwarded`, such as `for=192.0.2.60;proto=https;host="example.com:8443"`. */
function parameter(entry: string | undefined, name: string): string | undefined {
  for (const pair of entry?.split(';') ?? []) {
    const [key = '', value = ''] = pair.split('=', 2)
    if (key.trim().toLowerCase() === name) return value.trim().replace(/^"(.*)"$/, '$1')
  }
  return undefined
}
