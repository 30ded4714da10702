import { isLoopback } from '@timkit/core/internal'

/** Browsers resolve every name below `localhost` to this machine, whatever the DNS says. */
function isThisMachine(hostname: string): boolean {
  return isLoopback(hostname) || hostname.endsWith('.localhost')
}

/**
 * Why a request may not have the page or its data; `undefined` when it may.
 *
 * The page needs no key, so nobody but a person on this machine may reach it: not through a name that somebody
 * else's DNS points here (the host must be a loopback one), and not from a page of another site that is open in the
 * same browser (browsers tell where a request comes from). Documents may be linked to from anywhere.
 */
export function strangerFault(
  request: Request,
  url: URL,
  kind: 'document' | 'asset' | 'data',
): string | undefined {
  const { headers } = request
  const host = headers.get('host')
  const named = host === null ? url : parseHost(host)
  if (!isThisMachine(url.hostname) || named === undefined || !isThisMachine(named.hostname)) {
    return 'Only hosts of this machine are answered, such as http://127.0.0.1 or http://localhost'
  }
  if (kind === 'document') return undefined
  const origin = headers.get('origin')
  if (origin !== null && origin !== url.origin) return 'Pages of other sites are not answered'
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none')
    return 'Pages of other sites are not answered'
  return undefined
}

function parseHost(host: string): URL | undefined {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined
}
