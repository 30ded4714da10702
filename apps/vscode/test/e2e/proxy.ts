import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'

/** A proxy that knows one service, whatever host it is asked for. */
export interface Proxy {
  /** Where it is. */
  readonly url: string
  /** The hosts that it was asked for. */
  readonly hosts: ReadonlySet<string>
  /** Ends it. */
  readonly close: () => void
}

/** Starts a proxy that leads to a port of this machine. */
export async function startProxy(port: () => number): Promise<Proxy> {
  const hosts = new Set<string>()
  const server = createServer((_, response) => response.writeHead(405).end())
  server.on('connect', ({ url = '' }, client) => {
    hosts.add(url)
    const service = connect(port(), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      service.pipe(client)
      client.pipe(service)
    })
    service.on('error', () => client.destroy())
    client.on('error', () => service.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: own } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${own}`,
    hosts,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
