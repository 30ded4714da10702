/**
 * The server as a function, for places that have a server of their own: Deno, Bun, workers, another Node program.
 *
 * @module
 */

import { createApp } from './app.ts'
import { lateAudit, noAudit } from './audit/audit.ts'
import { auditOf } from './audit/audit-of.ts'
import { readConfig } from './config/config.ts'
import { readSettings } from './config/read-settings.ts'
import { createHttpHandler } from './http/handler.ts'
import { createLog } from './log.ts'
import { withChosenTools } from './tools/registry.ts'

/** Holds calls back to the documented rates, where several processes share one budget. */
export interface SharedRateLimiter {
  /**
   * Resolves when the call may be sent; rejects with the signal's reason when it aborts first.
   * Returning nothing lets the call pass at once.
   */
  acquire(command: string, rate: number, signal?: AbortSignal): Promise<void> | undefined
}

/** What the server needs. */
export interface EndpointOptions {
  /** Settings by the names of their environment variables, such as `TIMKIT_SDK_APP_ID`. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Shares the rate budget of the app between processes. @default a limiter for this process */
  readonly rateLimiter?: SharedRateLimiter | undefined
  /** Reads files that settings name, such as `TIMKIT_SECRET_KEY_FILE`, as bytes or text. @default refuses them */
  readonly readFile?: ((path: string) => string | Uint8Array) | undefined
  /** Receives lines of the log. @default console.error would be wrong on stdio, so nothing is logged */
  readonly log?: ((line: string) => void) | undefined
}

/** Answers HTTP requests with MCP at `/mcp`. */
export interface Endpoint {
  /** Answers a request. */
  readonly fetch: (request: Request) => Promise<Response>
  /** Ends what is under way. */
  readonly close: () => Promise<void>
}

/** Makes the server: give its `fetch` to whatever serves HTTP. */
export function createEndpoint({
  env,
  rateLimiter,
  readFile,
  log = () => undefined,
}: EndpointOptions): Endpoint {
  const refuse = (): string => {
    throw new Error('files are not read here: give readFile')
  }
  const config = withChosenTools(readConfig(readSettings(env), readFile ?? refuse))
  const audit =
    config.audit === undefined ? noAudit : lateAudit(async () => (await auditOf(config)) ?? noAudit)
  const app = createApp(config, { rateLimiter, audit, log: createLog(config.logLevel, log) })
  const { fetch, close } = createHttpHandler(app, config.http)
  return {
    fetch,
    close: async () => {
      await close()
      await audit.close()
    },
  }
}
