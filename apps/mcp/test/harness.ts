/** A server in this process, on an emulator whose clock stands still, and clients of both eras. */

import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { createEmulator, type Emulator } from '@timkit/emulator'
import { type App, createApp } from '../src/app.ts'
import type { Audit } from '../src/audit/audit.ts'
import { readConfig } from '../src/config/config.ts'
import { readSettings } from '../src/config/read-settings.ts'
import { createHttpHandler, type HttpHandler } from '../src/http/handler.ts'
import { createLog } from '../src/log.ts'
import { withChosenTools } from '../src/tools/registry.ts'

/** Monday, 23 November 2026, 15:00 in Beijing. */
export const monday: number = Date.UTC(2026, 10, 23, 7, 0, 0)

/** What tests run against. */
export interface World {
  readonly emulator: Emulator
  readonly app: App
  readonly http: HttpHandler
  readonly log: string[]
  /** Connects a client of an era. */
  readonly connect: (era?: 'legacy' | 'modern') => Promise<Client>
}

export interface WorldOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly emulator?: Emulator
  readonly fetch?: Emulator['fetch']
  readonly now?: () => number
  readonly audit?: Audit
  /** Whether the runtime can search. Default: it can. */
  readonly hasIndex?: boolean
  /** Names of fences. Default: random ones, as always. */
  readonly nonce?: () => string
}

/** Makes a server for the shop of the emulator, with all tools unless it is told otherwise. */
export function createWorld({ env = {}, now = () => monday, ...options }: WorldOptions = {}): World {
  const emulator = options.emulator ?? createEmulator({ now })
  const values = readSettings({
    TIMKIT_SDK_APP_ID: String(emulator.sdkAppId),
    TIMKIT_SECRET_KEY: emulator.secretKey,
    TIMKIT_IDENTIFIER: emulator.identifier,
    TIMKIT_MCP_LOG_LEVEL: 'debug',
    TIMKIT_MCP_TOOLS: 'all',
    ...env,
  })
  const config = withChosenTools(
    readConfig(values, () => ''),
    options.hasIndex ?? true,
  )
  const log: string[] = []
  const app = createApp(config, {
    now,
    nonce: options.nonce,
    audit: options.audit,
    fetch: options.fetch ?? emulator.fetch,
    // The clock stands still, so that nobody may wait for it.
    rateLimiter: { acquire: () => undefined },
    log: createLog('debug', (line) => log.push(line), now),
  })
  const http = createHttpHandler(app, config.http)
  return { emulator, app, http, log, connect: (era = 'modern') => connectTo(http, era, headersOf(env)) }
}

function headersOf(env: Readonly<Record<string, string>>): Record<string, string> {
  const token = env.TIMKIT_MCP_TOKEN
  return token === undefined ? {} : { authorization: `Bearer ${token}` }
}

/** Connects a client without a socket. */
export async function connectTo(
  http: Pick<HttpHandler, 'fetch'>,
  era: 'legacy' | 'modern',
  headers: Record<string, string> = {},
): Promise<Client> {
  const client = new Client(
    { name: 'test', version: '1.0.0' },
    era === 'modern' ? { versionNegotiation: { mode: { pin: '2026-07-28' } } } : {},
  )
  const transport = new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), {
    requestInit: { headers },
    fetch: async (url, init) => {
      const request = new Request(url, init)
      request.headers.set('host', 'localhost')
      return http.fetch(request)
    },
  })
  await client.connect(transport)
  return client
}

/** What a tool said, for reading in tests. */
export interface Called {
  readonly text: string
  readonly structured: Structured
  readonly isError: boolean
  readonly links: readonly string[]
  /** MIME types of pictures. */
  readonly pictures: readonly string[]
}

/** The parts of results that tests look at. */
export interface Structured {
  readonly summary?: string
  readonly total?: number
  readonly window?: { readonly from: string; readonly to: string; readonly zone: string }
  readonly scanned?: number
  readonly hours?: readonly {
    readonly hour: string
    readonly status: string
    readonly files?: readonly object[]
  }[]
  readonly page?: {
    readonly returned: number
    readonly has_more: boolean
    readonly next_cursor?: string
    readonly cut_by?: string
    readonly covered?: { readonly from: string; readonly to: string }
  }
  readonly untrusted?: {
    readonly notice: string
    readonly transcript?: string
    readonly items?: readonly Record<string, unknown>[]
  }
  readonly [name: string]: unknown
}

/** Calls a tool. */
export async function call(
  client: Client,
  name: string,
  args: Record<string, unknown> = {},
): Promise<Called> {
  const result = await client.callTool({ name, arguments: args })
  const blocks = result.content
  return {
    text: blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n'),
    structured: (result.structuredContent ?? {}) as Structured,
    isError: result.isError === true,
    links: blocks.flatMap((block) => (block.type === 'resource_link' ? [block.uri] : [])),
    pictures: blocks.flatMap((block) => (block.type === 'image' ? [block.mimeType] : [])),
  }
}
