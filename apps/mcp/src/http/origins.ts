import {
  localhostAllowedHostnames,
  originValidationResponse,
  validateOriginHeader,
} from '@modelcontextprotocol/server'
import { UsageError } from '@timkit/command-line'
import type { HttpConfig } from '../config/config.ts'

/** Which web pages may call. */
export interface Origins {
  /** Whether the operator named the page, so that it may read the answers too. */
  readonly names: (origin: string) => boolean
  /** The answer to a request of a page that may not call. */
  readonly refuse: (request: Request) => Response | undefined
}

/**
 * Reads which web pages may call: those of the named hosts and origins; where none are named those of this machine and of the hosts
 * under which the server is called, which then need no permission by CORS, and get none.
 *
 * @throws {UsageError} naming the entry that is neither a host name nor an origin
 */
export function readOrigins({ allowedOrigins, allowedHosts = [] }: HttpConfig): Origins {
  const { hosts, exact } = sorted(allowedOrigins ?? [])
  const callers = allowedOrigins === undefined ? [...localhostAllowedHostnames(), ...allowedHosts] : hosts
  return {
    names: (origin) =>
      allowedOrigins !== undefined &&
      origin !== '' &&
      (exact.has(origin) || validateOriginHeader(origin, callers).ok),
    refuse: (request) =>
      exact.has(request.headers.get('origin') ?? '') ? undefined : originValidationResponse(request, callers),
  }
}

/** Names of hosts as browsers write them, to which all pages of a browser extension belong; and whole origins. */
function sorted(entries: readonly string[]): { readonly hosts: string[]; readonly exact: Set<string> } {
  const hosts: string[] = []
  const exact = new Set<string>()
  for (const entry of entries) {
    const [, scheme = '', rest = ''] = /^([a-z][a-z\d+.-]*):\/\/([^/?#@\s]+)\/?$/i.exec(entry) ?? []
    const ofWeb = /^https?$/i.test(scheme)
    if (ofWeb && rest !== '*' && URL.canParse(entry)) exact.add(new URL(entry).origin)
    else if (scheme !== '' && !ofWeb && rest === '*') hosts.push(`${scheme.toLowerCase()}://*`)
    else if (scheme !== '' && !ofWeb) exact.add(`${scheme.toLowerCase()}://${rest.toLowerCase()}`)
    else hosts.push(hostOf(entry))
  }
  return { hosts, exact }
}

function hostOf(entry: string): string {
  const url = `http://${entry}`
  if (/^[^/?#@:*\s]+$|^\[[\da-f:.]+\]$/i.test(entry) && URL.canParse(url)) return new URL(url).hostname
  throw new UsageError(
    `--allowed-origins has ${JSON.stringify(entry)}: give host names such as app.example.com, or origins such as https://app.example.com:8443`,
  )
}
