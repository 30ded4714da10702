import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { ChdbEngine } from './chdb-engine.ts'

/** What of the address of a request is no setting of the engine. */
const notSettings = [
  'query',
  'query_id',
  'database',
  'default_format',
  'session_id',
  'wait_end_of_query',
  'send_progress_in_http_headers',
  'http_headers_progress_interval_ms',
  'enable_http_compression',
]

/** Rows of so many bytes are shown to what stands between. */
const fewBytes = 64 * 1024

/** What stands between client and engine: may answer itself, or fail. Rows come with the statement, where they are few. */
export type Between = (sql: string, act: () => Promise<Uint8Array>) => Promise<Uint8Array>

/** An engine behind HTTP, as a server speaks it: statement and parameters in the address or the body, errors as a status and a text. */
export async function serve(
  engine: ChdbEngine,
  between: Between = (_, act) => act(),
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    try {
      const { sql, database, settings, rows } = await readRequest(request)
      const isShown = rows !== undefined && rows.length < fewBytes
      const bytes = await between(isShown ? `${sql}\n${rows}` : sql, () =>
        engine.run(sql, { database, settings }, rows),
      )
      response.writeHead(200, { 'x-clickhouse-server-display-name': 'chdb' }).end(bytes)
    } catch (error) {
      if (error === dropped) {
        request.socket.destroy()
        return
      }
      const message = error instanceof Error ? error.message : String(error)
      response.writeHead(500, { 'x-clickhouse-exception-code': /Code: (\d+)/.exec(message)?.[1] ?? '1002' })
      response.end(message)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Thrown in between: the connection ends without an answer. */
export const dropped = new Error('the connection ends without an answer')

async function readRequest(request: IncomingMessage) {
  const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const body = await buffer(request)
  const isForm = request.headers['content-type']?.startsWith('multipart/form-data') === true
  const parts = isForm ? await formOf(request, body) : new Map<string, string>()
  const statement = parts.get('query') ?? searchParams.get('query') ?? undefined
  const hasRows = !isForm && statement !== undefined && body.length > 0
  const given = new Map([...searchParams, ...parts])
  return {
    sql: statement ?? body.toString(),
    rows: hasRows ? body : undefined,
    database: searchParams.get('database') ?? 'default',
    settings: Object.fromEntries([...given].filter(([name]) => !notSettings.includes(name))),
  }
}

async function formOf(request: IncomingMessage, body: Buffer<ArrayBuffer>): Promise<Map<string, string>> {
  const form = await new Response(body, {
    headers: { 'content-type': request.headers['content-type'] as string },
  }).formData()
  return new Map([...form].map(([name, value]) => [name, String(value)]))
}
