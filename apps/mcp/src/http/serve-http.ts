import { createServer, type Server } from 'node:http'
import { UsageError } from '@timkit/command-line'
import { nodeListener } from '@timkit/command-line/http'
import { createApp } from '../app.ts'
import type { Config } from '../config/config.ts'
import { createLog } from '../log.ts'
import { createHttpHandler } from './handler.ts'

/** Milliseconds in which a client must have sent its request. */
const requestTimeout = 30_000

/** Serves MCP over Streamable HTTP until a signal comes. */
export async function serveHttp(config: Config): Promise<undefined> {
  const log = createLog(config.logLevel, (line) => process.stderr.write(line))
  const app = createApp(config, { log })
  const handler = createHttpHandler(app, config.http)
  const server = createServer(
    { requestTimeout, headersTimeout: 10_000, keepAliveTimeout: 15_000, maxHeaderSize: 16_384 },
    nodeListener({
      fetch: handler.fetch,
      maxBodyBytes: config.http.maxBodyBytes,
      onError: ({ message }) => log.error(`http: ${message}`),
    }),
  )
  const url = await listen(server, config.http)
  process.stderr.write(
    `timkit-mcp: serving ${url}/mcp${config.http.token === undefined ? '' : ' with a bearer key'}\n`,
  )
  const stop = (): void => {
    server.close()
    server.closeIdleConnections()
    void handler.close().finally(() => server.closeAllConnections())
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  return undefined
}

function listen(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new UsageError(`Cannot listen on ${host} port ${port}: ${error.code ?? error.message}`))
    })
    server.listen(port, host, () => {
      const address = server.address()
      const bound = typeof address === 'object' && address !== null ? address.port : port
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${bound}`)
    })
  })
}
