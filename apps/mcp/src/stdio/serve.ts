import type { Readable, Writable } from 'node:stream'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import { createApp } from '../app.ts'
import type { Config } from '../config/config.ts'
import { createLog } from '../log.ts'
import { serverFactory } from '../server.ts'

/** The longest message that a host may send, in bytes. */
const maxMessage = 1_048_576

/** Serves one host over two streams until the first of them ends. */
export function serveStreams(config: Config, input: NodeJS.ReadableStream, output: Writable): void {
  const log = createLog(config.logLevel, (line) => process.stderr.write(line))
  serveStdio(serverFactory(createApp(config, { log })), {
    transport: new StdioServerTransport(input as Readable, output, { maxBufferSize: maxMessage }),
    onerror: (error) => log.error(`stdio: ${error.message}`),
  })
}
