import { userInfo } from 'node:os'
import type { Writable } from 'node:stream'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { createApp } from '../app.ts'
import type { Audit } from '../audit/audit.ts'
import type { Config } from '../config/config.ts'
import { createLog } from '../log.ts'
import { serverFactory } from '../server.ts'
import { LineTransport } from './line-transport.ts'

/** A served host. */
export interface ServedHost {
  readonly transport: LineTransport
  /** Ends what is under way. */
  readonly close: () => Promise<void>
}

/** Serves one host by the SDK, which writes to a stream and gets lines from whoever reads them. */
export function serveLines(config: Config, output: Writable, audit?: Audit): ServedHost {
  const log = createLog(config.logLevel, (line) => process.stderr.write(line))
  const app = createApp(config, { log, audit, caller: audit && userName() })
  const transport = new LineTransport(output)
  const served = serveStdio(serverFactory(app), {
    transport,
    onerror: (error) => log.error(`stdio: ${error.message}`),
  })
  return {
    transport,
    close: async () => {
      await served.close()
      await app.archive.close()
      await app.audit.close()
    },
  }
}

/** Who started this process, for the audit log: a container may have no name for it, and Deno may not be allowed to ask. */
function userName(): string {
  try {
    return `user:${userInfo().username}`
  } catch {
    return 'user:unknown'
  }
}
