import { isLoopback } from '@timkit/core/internal'

/** Whether what is fetched from an address cannot be changed on its way: by https, or inside this machine. */
export function isSecureUrl(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, hostname } = new URL(value)
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}
