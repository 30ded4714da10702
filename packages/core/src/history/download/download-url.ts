import { ResponseError } from '../../errors.ts'
import { checkDownloadHost } from './download-hosts.ts'

/** Which addresses a file may come from, besides Tencent's own. */
export interface DownloadHosts {
  /** See `downloadHosts` of the client options. */
  readonly downloadHosts?: readonly string[] | undefined
  /** See `insecureHosts` of the client options. */
  readonly insecureHosts?: readonly string[] | undefined
  /** See `baseUrl` of the client options. */
  readonly baseUrl?: string | undefined
}

// The documented example is on download.tim.qq.com; the suffixes are those of the documented API hosts.
const tencentSuffixes = ['.tim.qq.com', '.im.qcloud.com', '.my-imcloud.com']

/**
 * Checks that a file may be fetched from an address, and gives the address parsed.
 *
 * The address comes from the answer of the service. Fetching whatever it names would let a forged answer point
 * a server at its own inner network.
 *
 * @throws {ResponseError} The address is none, not HTTPS, or on a host that is not allowed. Only the host is named.
 */
export function checkDownloadUrl(address: string, hosts: DownloadHosts): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined) throw refusal('the service gave an address that is not a URL')
  if (url.username !== '' || url.password !== '')
    throw refusal(`the address on ${url.host} contains a user name`)
  const rules = (hosts.downloadHosts ?? []).map((entry) => checkDownloadHost(entry, hosts.insecureHosts))
  if (hosts.baseUrl !== undefined) rules.push({ origin: new URL(hosts.baseUrl).origin })
  if (rules.some((rule) => rule.origin === url.origin)) return url
  if (url.protocol !== 'https:') throw refusal(`the address on ${url.host} is not HTTPS`)
  const suffixes = [...tencentSuffixes, ...rules.flatMap((rule) => rule.suffix ?? [])]
  // A port other than 443 stays in `host`, so that no suffix matches it.
  if (suffixes.some((suffix) => url.host.endsWith(suffix) && url.host.length > suffix.length)) return url
  throw refusal(`the host ${url.host} is not allowed (see downloadHosts)`)
}

function refusal(cause: string): ResponseError {
  const command = 'open_msg_svc/get_history'
  return new ResponseError(`Cannot download a history file: ${cause}`, { status: 200, command })
}
