import { mkdtempSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { type ClickHouseClient, createClient } from '@clickhouse/client'
import type { Connect } from '@timkit/archive/clickhouse'
import { fromFile, Requests } from './chdb-engine.ts'
import { loadChdb } from './engine.ts'

/** What the client asks of a connection. */
interface Asked {
  readonly query: string
  readonly clickhouse_settings?: Readonly<Record<string, unknown>>
  /** Rows in the format that the query names. */
  readonly values?: string | Readable
}

type Connection = Record<'query' | 'command' | 'insert' | 'exec', (asked: Asked) => Promise<unknown>> & {
  close(): Promise<void>
}

/** The official client on an engine in this process, without a network: chDB's own connection for it. */
export class InProcess {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'timkit-clickhouse-'))
  readonly #connection: Connection
  readonly #requests = new Requests()
  #running: Promise<unknown> = Promise.resolve()

  constructor() {
    const { createChdbConnection } = loadChdb<{
      createChdbConnection(options: { readonly path: string }): Connection
    }>('chdb/connection')
    this.#connection = createChdbConnection({ path: this.folder })
    // For a few rows more threads take longer than the statement. Over HTTP there are as many as a server has by itself.
    this.#running = this.#connection.command({ query: 'SET max_threads = 1' })
  }

  readonly connect: Connect = ({ database }): ClickHouseClient => {
    const one = (name: keyof Connection) => (asked: Asked) => this.#run(name, asked, database)
    const connection = {
      ...{ query: one('query'), command: one('command'), insert: one('insert'), exec: one('exec') },
      ping: () => Promise.resolve({ success: true }),
      close: () => Promise.resolve(),
    }
    return createClient({ connection: connection as never })
  }

  #run(name: keyof Connection, asked: Asked, database: string): Promise<unknown> {
    const done = this.#running.then(async () => {
      const { wait_end_of_query: _, ...given } = asked.clickhouse_settings ?? {}
      const settings = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, String(value)]))
      const before = this.#requests.before({ database, settings })
      if (name !== 'exec' || asked.values === undefined) {
        const query = `${before} ${asked.query}`
        return this.#connection[name]({ ...asked, query, clickhouse_settings: {} })
      }
      // chDB's connection takes rows of `exec` for text.
      const file = join(this.folder, 'rows-of-request')
      await writeFile(file, asked.values)
      const { values: _values, ...others } = asked
      const query = `${before} ${fromFile(asked.query, file)}`
      return this.#connection.exec({ ...others, query, clickhouse_settings: {} })
    })
    this.#running = done.catch(() => undefined)
    return done
  }

  async close(): Promise<void> {
    await this.#running
    await this.#connection.close()
    await rm(this.folder, { recursive: true, force: true })
  }
}
