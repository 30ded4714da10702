import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { nodeListener } from '@timkit/command-line/http'
import type { HttpConfig } from '../src/config/config.ts'
import type { HttpHandler } from '../src/http/handler.ts'

/** Serves a handler on a port of this machine, through the same listener as the product. */
export async function listen(
  handler: HttpHandler,
  config: Pick<HttpConfig, 'maxBodyBytes'> = { maxBodyBytes: 262_144 },
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer(
    nodeListener({
      fetch: handler.fetch,
      maxBodyBytes: config.maxBodyBytes,
      onError: () => undefined,
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/mcp`,
    close: async () => {
      server.closeAllConnections()
      await handler.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
