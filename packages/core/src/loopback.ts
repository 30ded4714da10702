/** 127.0.0.0/8, also written as an IPv6 address, as sockets and URLs do. */
const octet = '(25[0-5]|2[0-4]\\d|1?\\d?\\d)'
const loopback = new RegExp(
  `^(localhost|(::ffff:)?127(\\.${octet}){3}|::1|::ffff:7f[\\da-f]{2}:[\\da-f]{1,4})$`,
  'i',
)

/**
 * Whether a host is this machine and nobody else's: what is sent there cannot be read on a network, and what comes
 * from there was not sent over one. Names that only a resolver leads here, such as `a.localhost`, are not.
 *
 * @param host A name or address, in brackets or not: the `hostname` of a URL, the address of a socket, a host to listen on.
 */
export function isLoopback(host: string): boolean {
  return loopback.test(host.replace(/^\[(.*:.*)\]$/, '$1'))
}
