import type { Readable, Writable } from 'node:stream'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import type { App } from '../app.ts'
import { serverFactory } from '../server.ts'

/** The longest message that a host may send, in bytes. */
const maxMessage = 1_048_576

/** Serves one host over two streams until the first of them ends. */
export function serveStreams(app: App, input: Readable, output: Writable): { close: () => Promise<void> } {
  return serveStdio(serverFactory(app), {
    transport: new StdioServerTransport(input, output, { maxBufferSize: maxMessage }),
    onerror: (error) => app.log.error(`stdio: ${error.message}`),
  })
}
