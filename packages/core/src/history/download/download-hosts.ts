import { mustBe, outOfRange, show, wrongType } from '../../check.ts'
import { mayReceiveUserSig } from '../../transport/hosts/base-url.ts'

/** One allowed origin, or all hosts below a name. */
export interface DownloadHostRule {
  /** An exact origin, such as `https://cdn.example.com`. */
  readonly origin?: string
  /** The end of a host name, such as `.example.com`. */
  readonly suffix?: string
}

/** Refuses a list of hosts that is none, or holds an entry that is not a host. */
export function checkDownloadHosts(hosts: readonly string[], insecureHosts?: readonly string[]): void {
  if (!Array.isArray(hosts)) throw mustBe('downloadHosts', 'an array', hosts)
  for (const entry of hosts) checkDownloadHost(entry, insecureHosts)
}

/**
 * Reads one entry of `downloadHosts`.
 *
 * @throws {TypeError} The entry is not a string.
 * @throws {RangeError} The entry is neither a host, nor a suffix, nor an origin; or plain HTTP to another host than
 *   this machine or one of `insecureHosts`.
 */
export function checkDownloadHost(entry: string, insecureHosts: readonly string[] = []): DownloadHostRule {
  if (typeof entry !== 'string') throw wrongType('downloadHosts', `must hold strings: got ${show(entry)}`)
  const address = entry.includes('://') ? entry : `https://${entry.replace(/^\./, '')}`
  const url = URL.canParse(address) ? new URL(address) : undefined
  const bare =
    url !== undefined && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  if (!bare || url.host === '' || !/^https?:$/.test(url.protocol)) {
    throw outOfRange('downloadHosts', `must hold host names or origins: got ${JSON.stringify(entry)}`)
  }
  if (!mayReceiveUserSig(url, insecureHosts)) {
    throw outOfRange(
      'downloadHosts',
      `accepts http for loopback only (see insecureHosts): got ${JSON.stringify(entry)}`,
    )
  }
  return entry.startsWith('.') ? { suffix: `.${url.host}` } : { origin: url.origin }
}
