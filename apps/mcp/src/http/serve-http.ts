import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { UsageError } from '@timkit/command-line'
import { nodeListener } from '@timkit/command-line/http'
import { createApp } from '../app.ts'
import { auditOf } from '../audit/audit-of.ts'
import type { Config } from '../config/config.ts'
import { createLog } from '../log.ts'
import { sendingNotice } from '../sending/sending-notice.ts'
import { createHttpHandler } from './handler.ts'

/** Milliseconds in which a client must have sent its request. */
const requestTimeout = 30_000

/** Milliseconds that calls under way have to end after a signal: those who stop servers wait ten seconds before they kill. */
const finishWithin = 5000
/** Milliseconds for what is answered to leave this process. */
const flushWithin = 500

/** Serves MCP over Streamable HTTP until a signal comes. */
export async function serveHttp(config: Config): Promise<undefined> {
  const log = createLog(config.logLevel, (line) => process.stderr.write(line))
  const app = createApp(config, { log, audit: await auditOf(config) })
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
  process.stderr.write(sendingNotice(config))
  process.stderr.write(
    `timkit-mcp: serving ${url}/mcp${config.http.token === undefined ? '' : ' with a bearer key'}\n`,
  )
  const stop = async (): Promise<void> => {
    log.info(`http: stopping; calls under way have ${finishWithin / 1000} s`)
    const closed = once(server, 'close')
    server.close()
    server.closeIdleConnections()
    await handler.finish(finishWithin)
    await handler.close()
    // What was answered last may still be on its way.
    const idle = setInterval(() => server.closeIdleConnections(), 20)
    await Promise.race([closed, setTimeout(flushWithin)])
    clearInterval(idle)
    server.closeAllConnections()
    await app.archive.close()
    await app.audit.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // The second one ends the process at once.
    process.once(signal, () => {
      stop().catch((error: unknown) => log.error(`http: ${error instanceof Error ? error.message : error}`))
    })
  }
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
