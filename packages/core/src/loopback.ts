/** 127.0.0.0/8, also as an IPv6 address: as sockets write it, and as URLs do. */
const loopback = /^(localhost|(::ffff:)?127(\.(2[0-4]\d|25[0-5]|1?\d?\d)){3}|\[?::(1|ffff:7f..:\w+)]?)$/

/**
 * Whether a host is this machine and nobody else's: what is sent there cannot be read on a network, and what comes
 * from there was not sent over one. Names that only a resolver leads here, such as `a.localhost`, are not.
 *
 * @param host The `hostname` of a URL, the address of a socket, or a host to listen on.
 */
export function isLoopback(host: string): boolean {
  return loopback.test(host)
}
