import type { ServiceRequest } from '../request/service-request.ts'

/** Where a request comes from that was made in this process. */
const thisMachine = '127.0.0.1'
/** An IPv4 address with a port or without. */
const ipv4 = /^(\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5})?$/
/** An IPv6 address, in brackets where it has a port. */
const ipv6 = /^(?:\[([\da-f:.]+)\](?::\d{1,5})?|([\da-f]*:[\da-f:.]+))$/i

/** The address of a client: what the first proxy in between says of it, else where its connection came from. */
export function clientAddress({ headers, peer }: Pick<ServiceRequest, 'headers' | 'peer'>): string {
  return (
    addressOf(/(?:^|;)\s*for=("[^"]*"|[^;,]*)/i.exec(headers.get('forwarded') ?? '')?.[1]) ??
    addressOf(headers.get('x-forwarded-for')?.split(',', 1)[0]) ??
    addressOf(peer) ??
    thisMachine
  )
}

function addressOf(text: string | undefined): string | undefined {
  const named = text?.trim().replace(/^"(.*)"$/, '$1') ?? ''
  // Sockets of both kinds name an IPv4 address this way.
  const plain = named.replace(/^::ffff:(?=\d+\.)/i, '')
  const [, four] = ipv4.exec(plain) ?? []
  if (four !== undefined) return four
  const [, bracketed, bare] = ipv6.exec(plain) ?? []
  return bracketed ?? bare
}
