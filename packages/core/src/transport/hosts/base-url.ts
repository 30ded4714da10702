import { mustBe, show, wrongType } from '../../check.ts'
import { isLoopback } from '../../loopback.ts'

/**
 * Reads the address of a service: without a slash at its end, and without the `/v4` that every command begins with.
 *
 * Plain HTTP is for this machine and for the hosts that are named, because a UserSig is in every request.
 *
 * @example
 * ```ts
 * import { parseBaseUrl } from '@timkit/core'
 *
 * console.log(parseBaseUrl('http://emulator:8080/v4/', ['emulator']))
 * ```
 *
 * @param baseUrl The address, such as `https://console.tim.qq.com` or `http://127.0.0.1:7788`.
 * @param insecureHosts See `insecureHosts` of the client's options.
 * @throws {TypeError} The address is malformed, or plain HTTP to a host that is not allowed.
 */
export function parseBaseUrl(baseUrl: string, insecureHosts: readonly string[] = []): string {
  return readBaseUrl(baseUrl, insecureHosts)
}

/** What an address and the hosts are called where they are given, for the errors. */
interface Words {
  /** The address. */
  readonly option: string
  /** What allows a host. */
  readonly allow: (host: string) => string
}

const inOptions: Words = { option: 'baseUrl', allow: (host) => `insecureHosts: [${show(host)}]` }

/** Reads an address as {@link parseBaseUrl} does, and calls it as the caller does. */
export function readBaseUrl(
  baseUrl: string,
  insecureHosts: readonly string[],
  { option, allow }: Words = inOptions,
): string {
  checkInsecureHosts(insecureHosts)
  const isAddress = typeof baseUrl === 'string' && URL.canParse(baseUrl)
  const url = isAddress ? new URL(baseUrl) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw wrongType(option, `is ${show(baseUrl)}: give an address such as "http://127.0.0.1:7788"`)
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw wrongType(option, 'must have no user, password, query or fragment')
  }
  // Tencent's pages write addresses with it, so it is easily copied along; twice it would lead nowhere.
  // Not `href`, which keeps the mark of a query or fragment that is empty.
  const address = `${url.origin}${url.pathname}`.replace(/\/+$/, '').replace(/\/+v4$/i, '')
  if (/\/v4(\/|$)/i.test(new URL(address).pathname)) {
    throw wrongType(option, `is ${show(baseUrl)}: give what comes before "/v4", the client adds the rest`)
  }
  if (!mayReceiveUserSig(url, insecureHosts)) {
    const remedy = `use https, or allow this host with ${allow(url.host)}`
    throw wrongType(option, `is ${show(baseUrl)}: a UserSig must not travel unencrypted, ${remedy}`)
  }
  return address
}

/** Whether an address is encrypted, on this machine, or on a host that was named. */
export function mayReceiveUserSig(url: URL, insecureHosts: readonly string[]): boolean {
  return (
    url.protocol === 'https:' || isLoopback(url.hostname) || insecureHosts.some((entry) => names(entry, url))
  )
}

const namedHost = /^(\[[\da-f:.]+\]|[\p{L}\p{N}_][\p{L}\p{N}_.-]*)(?::(\d{1,5}))?$/iu

/** Whether an entry names the host of an address: every port of it, or the one that the entry has. */
function names(entry: string, { hostname, port }: URL): boolean {
  const [, host = '', wanted] = namedHost.exec(entry) ?? []
  return new URL(`http://${host}`).hostname === hostname && (wanted ?? (port || '80')) === (port || '80')
}

/** Refuses what does not name hosts one by one. */
export function checkInsecureHosts(hosts: readonly string[], option: string = 'insecureHosts'): void {
  if (!Array.isArray(hosts)) throw mustBe(option, 'an array', hosts)
  for (const entry of hosts) {
    const [, host] = typeof entry === 'string' ? (namedHost.exec(entry) ?? []) : []
    if (host === undefined || !URL.canParse(`http://${entry}`)) {
      throw wrongType(option, `has ${show(entry)}: give a host such as "emulator" or "emulator:8080"`)
    }
  }
}
