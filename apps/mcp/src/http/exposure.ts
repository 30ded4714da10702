import { UsageError } from '@timkit/command-line'
import { isLoopback } from '@timkit/core/internal'
import type { HttpConfig } from '../config/config.ts'
import { isSecureUrl } from '../oauth/secure-url.ts'

/**
 * Refuses to be one request away for everybody on the network: a key that opens every conversation is behind this server.
 *
 * @throws {UsageError} saying what has to be set
 */
export function checkExposure({ host, token, issuer, publicUrl, allowedHosts }: HttpConfig): void {
  if (issuer !== undefined && publicUrl === undefined)
    throw new UsageError('--issuer needs --public-url, the audience of its tokens')
  for (const [flag, value] of [
    ['--issuer', issuer],
    ['--public-url', publicUrl],
  ] as const) {
    if (value !== undefined && !isSecureUrl(value)) throw new UsageError(`${flag} must be an https URL`)
  }
  if (isLoopback(host)) return
  if (token === undefined && issuer === undefined) {
    throw new UsageError(
      `--host ${host} can be reached from elsewhere: set TIMKIT_MCP_TOKEN (or TIMKIT_MCP_TOKEN_FILE, or --issuer)`,
    )
  }
  if (allowedHosts === undefined) {
    throw new UsageError(`--host ${host} can be reached from elsewhere: name the hosts with --allowed-hosts`)
  }
}
