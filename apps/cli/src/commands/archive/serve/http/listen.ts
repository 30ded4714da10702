import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UsageError } from '@timkit/command-line'
import { nodeListener } from '@timkit/command-line/http'
import type { CliContext } from '../../../../context.ts'

/** As large as a webhook may be, with room for what is around it. */
const maxBodyBytes = 2 * 1024 * 1024
/** What requests that are under way get at the end, in milliseconds. */
const graceMs = 2_000

/** A server that listens. */
export interface Listening {
  /** Where this machine reaches it. */
  readonly url: string
  /** Takes no more requests, and ends those that are under way after two seconds. */
  close(): Promise<void>
}

/** Listens for requests. @throws {UsageError} The address cannot be had. */
export async function listen(
  { host, port }: { readonly host: string; readonly port: number },
  fetch: (request: Request) => Promise<Response>,
  { t, onError }: Pick<CliContext, 't'> & { readonly onError: (error: Error) => void },
): Promise<Listening> {
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000, maxHeaderSize: 16_384 },
    nodeListener({ fetch, maxBodyBytes, onError }),
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const at = `${host}:${port}`
      reject(
        new UsageError(
          t({
            en: `Cannot listen on ${at}: ${error.code ?? error.message}. Give another address with listen, or another port with --port`,
            zh: `无法监听 ${at}：${error.code ?? error.message}。请用 listen 换一个地址，或用 --port 换一个端口`,
          }),
        ),
      )
    })
    server.listen(port, host, resolve)
  })
  const { port: bound } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        const impatience = setTimeout(() => server.closeAllConnections(), graceMs)
        server.close(() => {
          clearTimeout(impatience)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}
